package io.siloscope.workbench;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.Pixels;
import io.siloscope.jobs.Job;

/// The refinement pass: suggestions, the queue, answers, undo. Thread-safe. An answer's future completes once the
/// answer is durable.
public final class Refinement {

    /// Computes weak labels and ranks for all training images that no person has labelled. The answer is their number.
    public Job<Integer> suggest() {
        throw new UnsupportedOperationException();
    }

    /// The images in order of rank, as they are now; answered images keep their place.
    public List<QueueItem> queue() {
        throw new UnsupportedOperationException();
    }

    /// The present state of one image of the queue.
    public Optional<QueueItem> item(ImageId image) {
        throw new UnsupportedOperationException(image.toString());
    }

    public LabelBudget budget() {
        throw new UnsupportedOperationException();
    }

    /// Labels the images with one class: one step for undo.
    public CompletableFuture<Step> answer(List<ImageId> images, int classIndex) {
        throw new UnsupportedOperationException(images + " " + classIndex);
    }

    /// Confirms each image's weak label: one step for undo.
    public CompletableFuture<Step> accept(List<ImageId> images) {
        throw new UnsupportedOperationException(images.toString());
    }

    /// Takes the last step back; nothing when there is none.
    public CompletableFuture<Optional<Step>> undo() {
        throw new UnsupportedOperationException();
    }

    /// Does the last undone step again; nothing when there is none.
    public CompletableFuture<Optional<Step>> redo() {
        throw new UnsupportedOperationException();
    }

    /// The labelled images that voted for an image's weak label, nearest first.
    public List<Neighbour> neighbours(ImageId image) {
        throw new UnsupportedOperationException(image.toString());
    }

    /// What an image's score was computed from, in the order of the classes; NaN for a class without seeds.
    public double[] similarities(ImageId image) {
        throw new UnsupportedOperationException(image.toString());
    }

    /// A thumbnail whose longer side is `side` pixels, or nothing when the file cannot be read any more. Slow: call it
    /// from a background thread.
    public Optional<Pixels> thumbnail(ImageId image, int side) {
        throw new UnsupportedOperationException(image + " " + side);
    }

    /// The embeddings in two dimensions, for the map.
    public Job<Projection> project() {
        throw new UnsupportedOperationException();
    }
}
