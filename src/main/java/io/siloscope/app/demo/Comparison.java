package io.siloscope.app.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.siloscope.dataset.LabelSet;
import io.siloscope.dataset.Recipe;
import io.siloscope.experiment.LocalRun;
import io.siloscope.federate.GlobalEvaluation;
import io.siloscope.federate.RoundRecord;
import io.siloscope.federate.RunConfig;
import io.siloscope.federate.Scores;
import io.siloscope.federate.Strategy;
import io.siloscope.federate.compress.Compression;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Jobs;
import io.siloscope.jobs.Lane;
import io.siloscope.math.Seed;
import io.siloscope.workbench.SiteWork;

/// The runs that the federated one is compared with: the same recipe, rounds and seed, in this process, judged once at
/// the end.
record Comparison(DemoPlan plan, LabelSet classes, Recipe recipe, GlobalEvaluation test, Jobs jobs) {

    private static final Duration ROUND_TIME = Duration.ofMinutes(30);

    /// The last global model's scores when these sites train together, or one of them alone.
    Scores run(String name, Map<String, SiteWork> works) throws InterruptedException {
        RunConfig config = new RunConfig("demo", name, classes, "", recipe, Strategy.FEDAVG, plan.rounds(),
                works.size(),
                works.size(), ROUND_TIME, ROUND_TIME, new Seed(plan.seed()), new Compression.None(), 1, 0,
                false);
        GlobalEvaluation atTheEnd = (round, weights, cancel) -> round == plan.rounds()
                ? test.evaluate(round, weights, cancel)
                : Optional.empty();
        Path folder = plan.out().resolve("comparisons").resolve(name);
        RoundRecord last = new LocalRun(config, works, atTheEnd, folder, jobs.executor(Lane.TRAIN))
                .run(new Cancel()).getLast();
        return new Scores(last.accuracy(), last.balancedAccuracy(), last.loss());
    }
}
