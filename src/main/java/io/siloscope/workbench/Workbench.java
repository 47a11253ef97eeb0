package io.siloscope.workbench;

import java.nio.file.Path;
import java.util.function.Consumer;

import io.siloscope.dataset.LabelSet;
import io.siloscope.jobs.Jobs;

/// One open silo. Everything a screen or a command does, it does through here. Thread-safe.
public final class Workbench implements AutoCloseable {

    /// Makes a new silo in an empty or missing folder and opens it.
    ///
    /// @throws WorkbenchException when there is one already, or the folder cannot be written
    public static Workbench create(Path folder, LabelSet classes, Jobs jobs) {
        throw new UnsupportedOperationException(folder + " " + classes);
    }

    /// Opens a silo.
    ///
    /// @throws WorkbenchException when there is none, it is in use, or of a newer version
    public static Workbench open(Path folder, Jobs jobs) {
        throw new UnsupportedOperationException(folder.toString());
    }

    public Path folder() {
        throw new UnsupportedOperationException();
    }

    public LabelSet classes() {
        throw new UnsupportedOperationException();
    }

    public SiloStatus status() {
        throw new UnsupportedOperationException();
    }

    public Intake intake() {
        throw new UnsupportedOperationException();
    }

    public Refinement refinement() {
        throw new UnsupportedOperationException();
    }

    public Federation federation() {
        throw new UnsupportedOperationException();
    }

    /// The name written beside every answer; the user of the operating system until set.
    public String annotator() {
        throw new UnsupportedOperationException();
    }

    public void annotator(String name) {
        throw new UnsupportedOperationException(name);
    }

    /// Calls `listener` at every event, on the thread that caused it, until the returned handle is run.
    public Runnable listen(Consumer<WorkbenchEvent> listener) {
        throw new UnsupportedOperationException(listener.toString());
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
