package io.siloscope.app.command;

import java.nio.file.Path;
import java.util.Optional;

import io.siloscope.experiment.SiloData;
import io.siloscope.math.Seed;
import picocli.CommandLine.Option;

/// The images that an experiment is about.
final class DataOptions {

    @Option(names = "--silo", required = true, paramLabel = "DIR", description = "A silo with imported classes, embedded, with test images.")
    private Path silo = Path.of("");

    @Option(names = "--images", paramLabel = "N", description = "Take so many training images at random (default: all).")
    private Optional<Integer> images = Optional.empty();

    /// Reads them.
    ///
    /// @throws io.siloscope.experiment.ExperimentException when the silo lacks what an experiment needs
    SiloData data() {
        SiloData all = SiloData.of(silo.toAbsolutePath().normalize());
        return images.map(count -> all.sampled(count, new Seed(0))).orElse(all);
    }
}
