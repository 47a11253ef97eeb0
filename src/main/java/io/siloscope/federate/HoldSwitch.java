package io.siloscope.federate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import io.siloscope.jobs.Cancel;

/// A switch that is a file: while the file is there, things wait. It works from any program, and outlives them all.
///
/// @param file there or not; what is in it does not matter
public record HoldSwitch(Path file) {

    private static final Duration GLANCE = Duration.ofMillis(50);

    /// The switch of a site: nothing leaves it while it is on.
    ///
    /// @param runs the folder of the site's runs
    public static HoldSwitch ofSite(Path runs) {
        return new HoldSwitch(runs.resolve("hold"));
    }

    public boolean isOn() {
        return Files.exists(file);
    }

    /// Turns it on or off; nothing happens when it is so already.
    ///
    /// @throws FederateException when the file cannot be written
    public void set(boolean on) {
        try {
            if (on && !isOn()) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.createFile(file);
            } else if (!on) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new FederateException("Cannot switch " + file + " (" + e.getMessage() + ").", e);
        }
    }

    /// Waits while it is on.
    ///
    /// @throws java.util.concurrent.CancellationException when cancelled
    public void await(Cancel cancel) throws InterruptedException {
        while (isOn()) {
            cancel.check();
            Thread.sleep(GLANCE);
        }
    }
}
