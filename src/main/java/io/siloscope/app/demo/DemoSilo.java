package io.siloscope.app.demo;

import java.util.List;
import java.util.Map;

import io.siloscope.app.terminal.ProgressBar;
import io.siloscope.app.terminal.Terminal;
import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.Recipe;
import io.siloscope.experiment.ScriptedOracle;
import io.siloscope.ingest.Scan;
import io.siloscope.workbench.LabelBudget;
import io.siloscope.workbench.QueueItem;
import io.siloscope.workbench.Refinement;
import io.siloscope.workbench.SiteWork;
import io.siloscope.workbench.Workbench;

/// One silo of the demonstration, after its two passes.
///
/// @param unrefined its side of a run without a refinement budget, frozen before the first answer
/// @param refined its side of a run after refinement
/// @param weakAccuracy the share of images without a seed whose weak label is right
/// @param refinedAccuracy the same share once the scripted clinician has answered
record DemoSilo(String name, Workbench workbench, SiteWork unrefined, SiteWork refined, LabelBudget budget,
        int asked,
        double weakAccuracy, double refinedAccuracy) {

    /// Imports, embeds, seeds, suggests and refines.
    static DemoSilo prepare(String name, Workbench workbench, List<Scan> scans, DemoPlan plan, Recipe recipe,
            Terminal terminal) throws InterruptedException {
        for (Scan scan : scans) {
            ProgressBar.await(terminal, workbench.intake().importScan(scan));
        }
        ProgressBar.await(terminal, workbench.intake().embed(plan.encoder()));
        ProgressBar.await(terminal, workbench.intake().seedFromImportedClasses());
        Refinement refinement = workbench.refinement();
        refinement.budgetShare(DemoPlan.BUDGET);
        ProgressBar.await(terminal, refinement.suggest());
        List<ImageId> suggested = refinement.queue().stream().map(QueueItem::image).toList();
        double weak = accuracy(workbench, suggested);
        SiteWork unrefined = workbench.siteWork();
        unrefined.begin(recipe);
        int asked = answer(workbench);
        SiteWork refined = workbench.siteWork();
        refined.begin(recipe);
        return new DemoSilo(name, workbench, unrefined, refined, refinement.budget(), asked, weak,
                accuracy(workbench, suggested));
    }

    /// The scripted clinician answers the most uncertain images, within the budget.
    private static int answer(Workbench workbench) {
        ScriptedOracle clinician = new ScriptedOracle(workbench.importedClasses());
        List<ImageId> asked = workbench.refinement().select(false);
        for (ImageId image : asked) {
            workbench.refinement().answer(List.of(image), clinician.answer(image)).join();
        }
        return asked.size();
    }

    private static double accuracy(Workbench workbench, List<ImageId> images) {
        Map<ImageId, Integer> labels = workbench.trainingLabels();
        Map<ImageId, Integer> truth = workbench.importedClasses();
        long right = images.stream().filter(image -> truth.getOrDefault(image, -2).equals(labels.get(image)))
                .count();
        return (double) right / images.size();
    }
}
