package io.siloscope.ui.shell;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import io.siloscope.jobs.Jobs;
import io.siloscope.ui.fx.Gate;

/// The background jobs that go on now, oldest first.
public final class JobsModel implements AutoCloseable {

    private final ReadOnlyObjectWrapper<List<JobLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final Runnable deaf;

    public JobsModel(Jobs jobs, Gate gate) {
        deaf = jobs.listen(_ -> gate.post(this, () -> look(jobs)));
        look(jobs);
    }

    public ReadOnlyObjectProperty<List<JobLine>> lines() {
        return lines.getReadOnlyProperty();
    }

    @Override
    public void close() {
        deaf.run();
    }

    private void look(Jobs jobs) {
        lines.set(jobs.open().stream().filter(job -> !job.state().ended()).map(JobLine::of).toList());
    }
}
