package io.siloscope.workbench;

import java.util.List;

import io.siloscope.jobs.Job;

/// Getting images in: import, embeddings, seed labels. Thread-safe.
public final class Intake {

    /// Imports a folder; files that cannot be read are reported and passed over.
    public Job<ImportReport> importImages(ImportRequest request) {
        throw new UnsupportedOperationException(request.toString());
    }

    /// Embeds every image that the encoder has not seen yet.
    ///
    /// @param encoder `starter`, or the path of an `.onnx` file
    public Job<EmbedReport> embed(String encoder) {
        throw new UnsupportedOperationException(encoder);
    }

    /// Takes the imported classes of a stratified sample of the training images as seed labels: in each class the
    /// larger of 1 % over the classes and five. The answer is the number of labels.
    public Job<Integer> seedFromImportedClasses() {
        throw new UnsupportedOperationException();
    }

    /// How many seed labels each class has, in the order of the silo's classes. A class with none can never be
    /// suggested.
    public List<Integer> seedsByClass() {
        throw new UnsupportedOperationException();
    }
}
