package io.siloscope.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

import io.siloscope.federate.Coordinator;
import io.siloscope.federate.GlobalEvaluation;
import io.siloscope.federate.LocalSites;
import io.siloscope.federate.LocalWork;
import io.siloscope.federate.RoundRecord;
import io.siloscope.federate.RunConfig;
import io.siloscope.federate.RunFolder;
import io.siloscope.jobs.Cancel;
import io.siloscope.learn.InitialWeights;

/// A whole run in one process: the coordinator and the sites' work of a real federation, with no socket between.
///
/// @param works the sites by name
/// @param test judges each global model
/// @param folder gets `config.json`, `rounds.csv` and `model.safetensors`
/// @param executor runs the sites' work
public record LocalRun(RunConfig config, Map<String, ? extends LocalWork> works, GlobalEvaluation test,
        Path folder,
        Executor executor) {

    /// Runs all rounds, or those that are left where the folder holds the same run already; blocks the calling thread.
    ///
    /// @return one record a round, row 0 before training
    public List<RoundRecord> run(Cancel cancel) throws InterruptedException {
        RunFolder results = new RunFolder(folder);
        new Coordinator(config, new LocalSites(works, executor, config.compression(),
                site -> new RunFolder(folder.resolve("sites").resolve(site))), test, results, _ -> {})
                .goOn(InitialWeights.draw(config.recipe(), config.seed().split("initial")), cancel);
        return results.rounds();
    }
}
