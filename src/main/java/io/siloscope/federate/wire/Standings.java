package io.siloscope.federate.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.siloscope.federate.FederateException;
import io.siloscope.federate.HoldSwitch;

/// Which sites the coordinator's people have paused or removed: one file a site, so that any program may change it while a run
/// goes on, and it outlives them all.
///
/// @param folder holds a folder `paused` and a folder `removed`
record Standings(Path folder) {

    /// Sites that stay connected and are not asked.
    Set<String> paused() {
        return names("paused");
    }

    /// Sites that are not let in.
    Set<String> removed() {
        return names("removed");
    }

    void pause(String site, boolean on) {
        new HoldSwitch(folder.resolve("paused").resolve(site)).set(on);
    }

    void remove(String site, boolean on) {
        new HoldSwitch(folder.resolve("removed").resolve(site)).set(on);
    }

    private Set<String> names(String kind) {
        try (Stream<Path> files = Files.list(folder.resolve(kind))) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        } catch (NoSuchFileException _) {
            return Set.of();
        } catch (IOException | UncheckedIOException e) {
            throw new FederateException("Cannot read " + folder + " (" + e.getMessage() + ").", e);
        }
    }
}
