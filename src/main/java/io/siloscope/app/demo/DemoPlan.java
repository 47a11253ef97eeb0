package io.siloscope.app.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// What a demonstration runs on.
///
/// @param out gets the curves, the model and `silos/`, which is made anew
/// @param data a class-folder tree or an image folder with `labels.csv`; nothing for the sample data
/// @param encoder `starter` or an `.onnx` file
/// @param sites the silos that the data is spread over; the sample data has three of its own
/// @param rounds federated rounds
/// @param seed of partition, initial weights and training
public record DemoPlan(Path out, Optional<Path> data, String encoder, int sites, int rounds, long seed) {

    static final double BUDGET = 0.05;
    static final Duration PATIENCE = Duration.ofHours(2);

    public DemoPlan {
        if (sites < 2 || rounds < 1) {
            throw new IllegalArgumentException(
                    "A federation needs two sites or more and one round or more, not "
                            + sites + " and " + rounds);
        }
    }
}
