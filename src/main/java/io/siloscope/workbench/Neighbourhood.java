package io.siloscope.workbench;

import java.util.Arrays;
import java.util.List;

import io.siloscope.dataset.Embeddings;
import io.siloscope.dataset.ImageId;
import io.siloscope.jobs.Cores;
import io.siloscope.math.TopK;
import io.siloscope.math.Vectors;

/// Which images look alike to the encoder. Pure.
final class Neighbourhood {

    private static final int BLOCK = 1024;

    private Neighbourhood() {}

    /// The images whose embeddings are nearest to one's, itself first; nothing for an image that is not embedded.
    static List<ImageId> of(Embeddings embeddings, ImageId image, int count) {
        int row = embeddings.images().indexOf(image);
        if (row < 0) {
            return List.of();
        }
        double[] wanted = Vectors.row(embeddings.rows(), row);
        double[] distances = new double[embeddings.size()];
        Cores.forEach(Math.ceilDiv(distances.length, BLOCK), block -> {
            for (int i = block * BLOCK; i < Math.min(distances.length, (block + 1) * BLOCK); i++) {
                distances[i] = Vectors.squaredDistance(wanted, Vectors.row(embeddings.rows(), i));
            }
        });
        return Arrays.stream(TopK.smallest(distances, Math.min(count, distances.length)))
                .mapToObj(embeddings.images()::get).toList();
    }
}
