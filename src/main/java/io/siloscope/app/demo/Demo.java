package io.siloscope.app.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import io.siloscope.app.terminal.Terminal;
import io.siloscope.dataset.ModelKind;
import io.siloscope.dataset.Recipe;
import io.siloscope.dataset.Split;
import io.siloscope.federate.GlobalEvaluation;
import io.siloscope.federate.Scores;
import io.siloscope.ingest.Scan;
import io.siloscope.jobs.Jobs;
import io.siloscope.workbench.HostRequest;
import io.siloscope.workbench.Recipes;
import io.siloscope.workbench.RunState;
import io.siloscope.workbench.SiteWork;
import io.siloscope.workbench.Workbench;
import io.siloscope.workbench.WorkbenchEvent;

/// Runs the main job from images to a federated model: embed → seed → weak labels → refine → train together, over real
/// sockets on this machine, and beside it the runs to compare with.
public final class Demo implements AutoCloseable {

    private static final Duration ROUND_TIME = Duration.ofMinutes(30);

    private final DemoPlan plan;
    private final Jobs jobs;
    private final Terminal terminal;
    private final List<DemoSilo> silos = new ArrayList<>();

    public Demo(DemoPlan plan, Jobs jobs, Terminal terminal) {
        this.plan = plan;
        this.jobs = jobs;
        this.terminal = terminal;
    }

    /// Runs everything and writes the results into the plan's folder.
    ///
    /// @param live shown the hosting silo before the federated run begins
    public DemoReport run(Consumer<Workbench> live)
            throws InterruptedException, TimeoutException, IOException {
        long start = System.nanoTime();
        DemoSources sources = DemoSources.of(plan);
        Recipe recipe = Recipes.cnn4(sources.classes().size());
        DemoFiles.clear(plan.out());
        for (Map.Entry<String, List<Scan>> source : sources.silos().entrySet()) {
            terminal.note("Preparing %s", source.getKey());
            Path folder = plan.out().resolve("silos").resolve(source.getKey());
            Workbench workbench = Workbench.create(folder, sources.classes(), jobs);
            silos.add(
                    DemoSilo.prepare(source.getKey(), workbench, source.getValue(), plan, recipe, terminal));
        }
        live.accept(host());
        terminal.note("Training together for %d rounds", plan.rounds());
        RunState run = federate();
        DemoFiles.collect(plan.out(), host().folder().resolve("runs").resolve(run.run()), run.points());
        DemoReport report = compare(sources, recipe, run, start);
        DemoFiles.write(plan.out(), report);
        return report;
    }

    private Workbench host() {
        return silos.getFirst().workbench();
    }

    private RunState federate() throws InterruptedException, TimeoutException {
        CompletableFuture<RunState> end = new CompletableFuture<>();
        Runnable listening = host().listen(event -> {
            if (event instanceof WorkbenchEvent.RunChanged(RunState run) && run.phase().ended()) {
                end.complete(run);
            }
        });
        Recipe recipe = host().federation().recipe(ModelKind.CNN4);
        List<Path> invites = host().federation()
                .host(new HostRequest(recipe, "fedavg", "none", plan.rounds(), silos.size(),
                        silos.size(), ROUND_TIME, 0, "localhost", true, plan.seed()));
        for (int i = 1; i < silos.size(); i++) {
            silos.get(i).workbench().federation().join(invites.get(i - 1));
        }
        try {
            RunState run = end.get(DemoPlan.PATIENCE.toMinutes(), TimeUnit.MINUTES);
            if (run.phase() != RunState.Phase.FINISHED) {
                throw new IllegalStateException("The federated run did not finish: " + run.waitsFor());
            }
            return run;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The federated run broke off", e);
        } finally {
            listening.run();
        }
    }

    private DemoReport compare(DemoSources sources, Recipe recipe, RunState run, long start)
            throws InterruptedException {
        GlobalEvaluation test = host().judge(Split.TEST, recipe).orElse(GlobalEvaluation.NONE);
        Comparison comparison = new Comparison(plan, sources.classes(), recipe, test, jobs);
        terminal.note("Training together without a budget, to compare");
        Map<String, SiteWork> unrefined = new LinkedHashMap<>();
        silos.forEach(silo -> unrefined.put(silo.name(), silo.unrefined()));
        Scores withoutBudget = comparison.run("without-budget", unrefined);
        List<DemoReport.Row> rows = new ArrayList<>();
        for (DemoSilo silo : silos) {
            terminal.note("Training %s alone, to compare", silo.name());
            Scores alone = comparison.run("alone-" + silo.name(), Map.of(silo.name(), silo.refined()));
            rows.add(new DemoReport.Row(silo.name(), silo.workbench().status().train(), silo.budget().seeds(),
                    silo.asked(), silo.weakAccuracy(), silo.refinedAccuracy(), alone));
        }
        return new DemoReport(rows, run.points(), withoutBudget, (System.nanoTime() - start) / 1e9);
    }

    @Override
    public void close() {
        silos.forEach(silo -> silo.workbench().close());
    }
}
