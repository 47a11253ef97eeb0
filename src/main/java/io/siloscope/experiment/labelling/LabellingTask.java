package io.siloscope.experiment.labelling;

import io.siloscope.math.FloatMatrix;
import io.siloscope.math.Seed;
import io.siloscope.query.Budget;
import io.siloscope.query.SeedSelection;

/// The images of one silo, or of all together, and what labels may cost.
///
/// @param embeddings a row an image
/// @param truth the true class of each, asked for image by image
/// @param classCount the number of all classes
/// @param seeds how the first labels are chosen
/// @param budget the share of the other images that may be asked for, 0 … 1
/// @param seed of all choices
public record LabellingTask(FloatMatrix embeddings, int[] truth, int classCount, SeedSelection seeds,
        double budget,
        Seed seed) {

    public LabellingTask {
        if (truth.length != embeddings.rows() || truth.length == 0) {
            throw new IllegalArgumentException(
                    embeddings.rows() + " embeddings and " + truth.length + " classes cannot be labelled");
        }
    }

    public int size() {
        return truth.length;
    }

    /// The seeds, ascending.
    public int[] seedRows() {
        return seeds.select(embeddings, truth, classCount, seed.split("seeds"));
    }

    /// How many images may be asked for besides so many seeds.
    public int questions(int seedCount) {
        return new Budget(budget, size() - seedCount, seedCount).questions();
    }
}
