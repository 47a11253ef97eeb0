package io.siloscope.workbench;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.siloscope.federate.RunConfig;
import io.siloscope.federate.RunFolder;
import io.siloscope.format.AtomicFile;
import io.siloscope.format.Csv;
import io.siloscope.format.Safetensors;
import io.siloscope.jobs.Job;
import io.siloscope.jobs.Lane;
import io.siloscope.learn.OnnxExport;
import io.siloscope.math.Weights;

/// The runs that this silo hosted or took part in: looking back, noting, exporting, and asking their models. Thread-safe.
public final class Runs {

    private static final List<String> COLUMNS = List.of("run", "round", "accuracy", "balanced_accuracy",
            "loss", "sites",
            "examples", "bytes_down", "bytes_up", "seconds", "labels");

    private final OpenSilo silo;

    Runs(OpenSilo silo) {
        this.silo = silo;
    }

    /// All that can be read, newest first.
    public List<RunSummary> list() {
        return RunArchive.read(silo.store().folder().runs());
    }

    /// Keeps tags and words with a run.
    ///
    /// @throws WorkbenchException when they cannot be written
    public void note(String run, List<String> tags, String words) {
        RunNotes.read(folder(run)).with(tags, words).write(folder(run));
    }

    /// What a new run needs to be like an old one.
    ///
    /// @throws io.siloscope.federate.FederateException when its configuration cannot be read
    public HostRequest plan(String run, String address, int port) {
        RunConfig config = new RunFolder(folder(run)).config();
        return new HostRequest(config.recipe(), config.strategy().label(), config.compression().label(),
                config.rounds(), config.sites(), config.quorum(), config.roundTime(), port, address, true,
                config.seed().value());
    }

    /// Writes the rounds of some runs into one table. A number that is not known is an empty cell.
    ///
    /// @throws WorkbenchException when the file cannot be written
    public void exportRounds(List<RunSummary> runs, Path file) {
        StringWriter table = new StringWriter();
        Csv.writeRow(table, COLUMNS);
        for (RunSummary run : runs) {
            for (RoundPoint point : run.points()) {
                Csv.writeRow(table, List.of(run.run(), point.round(), Csv.cell(point.accuracy()),
                        Csv.cell(point.balancedAccuracy()), Csv.cell(point.loss()), point.sites(),
                        point.examples(),
                        point.bytesDown(), point.bytesUp(), Csv.cell(point.seconds()), run.notes().labels()));
            }
        }
        write(file, table.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// Writes the model of a run for other programs: as `RUN.safetensors` and as `RUN.onnx`.
    ///
    /// @return the files
    /// @throws WorkbenchException when one cannot be written
    public List<Path> exportModel(String run, Path folder) {
        RunFolder from = new RunFolder(folder(run));
        Weights model = from.model();
        Path weights = folder.resolve(run + ".safetensors");
        Path onnx = folder.resolve(run + ".onnx");
        write(weights, Safetensors.write(model));
        write(onnx, OnnxExport.of(from.config().recipe(), model));
        return List.of(weights, onnx);
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFile.write(file, bytes);
        } catch (IOException e) {
            throw new WorkbenchException(file + " could not be written (" + e.getMessage()
                    + "). Nothing in the silo was changed; choose another folder.", e);
        }
    }

    /// Asks a run's model about every image of the silo. Its answers go to `predictions.csv` in the run's folder.
    ///
    /// The job fails with a [WorkbenchException] when the silo's vectors are of another encoder than the model's.
    public Job<ModelReview> review(String run) {
        return silo.jobs().submit(Lane.INFER, "Ask the model of " + run,
                (progress, cancel) -> new Reviewing(silo, new RunFolder(folder(run))).run(progress, cancel));
    }

    /// Judges a run's model on the known classes alone, which is quicker.
    public Job<ModelReview> judge(String run) {
        return silo.jobs().submit(Lane.INFER, "Judge the model of " + run,
                (progress, cancel) -> new Reviewing(silo, new RunFolder(folder(run))).judge(progress,
                        cancel));
    }

    private Path folder(String run) {
        return silo.store().folder().runs().resolve(run);
    }
}
