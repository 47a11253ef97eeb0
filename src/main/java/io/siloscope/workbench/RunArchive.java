package io.siloscope.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.siloscope.federate.FederateException;
import io.siloscope.federate.RunConfig;
import io.siloscope.federate.RunFolder;
import io.siloscope.format.FormatException;
import io.siloscope.format.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what runs left in a silo's `runs` folder.
final class RunArchive {

    private static final Logger LOG = LoggerFactory.getLogger(RunArchive.class);

    private RunArchive() {}

    /// The runs that can be read, newest first.
    static List<RunSummary> read(Path runs) {
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.filter(folder -> Files.exists(folder.resolve("rounds.csv")))
                    .flatMap(folder -> summary(folder).stream())
                    .sorted(Comparator.comparing(RunSummary::started).reversed())
                    .toList();
        } catch (IOException e) {
            throw new WorkbenchException(
                    "The runs in " + runs + " cannot be listed (" + e.getMessage() + ").", e);
        }
    }

    private static Optional<RunSummary> summary(Path folder) {
        try {
            RunFolder run = new RunFolder(folder);
            RunConfig config = run.config();
            Instant started = Files.getLastModifiedTime(folder.resolve("config.json")).toInstant();
            String recipe = config.recipe().model().label() + ", " + config.strategy().label();
            return Optional.of(new RunSummary(config.run(), started, recipe, Json.paths(config),
                    RunNotes.read(folder), run.hasModel(),
                    HostPicture.points(run.rounds(), run.siteRounds())));
        } catch (FederateException | FormatException | IOException e) {
            LOG.warn("The run {} is left out of the list: {}", folder.getFileName(), e.getMessage());
            return Optional.empty();
        }
    }
}
