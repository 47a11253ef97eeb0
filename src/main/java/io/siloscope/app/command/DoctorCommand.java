package io.siloscope.app.command;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import io.siloscope.app.terminal.Terminal;
import io.siloscope.dataset.Examples;
import io.siloscope.dataset.LabelSet;
import io.siloscope.dataset.Pixels;
import io.siloscope.dataset.Recipe;
import io.siloscope.dataset.TrainingSet;
import io.siloscope.format.Folders;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Jobs;
import io.siloscope.jobs.Progress;
import io.siloscope.learn.Assignment;
import io.siloscope.learn.InitialWeights;
import io.siloscope.learn.LocalTrainer;
import io.siloscope.learn.Trained;
import io.siloscope.math.FloatMatrix;
import io.siloscope.math.Seed;
import io.siloscope.vision.Encoder;
import io.siloscope.workbench.EncoderChoice;
import io.siloscope.workbench.Recipes;
import io.siloscope.workbench.Workbench;
import picocli.CommandLine.Command;

/// `siloscope doctor`
@Command(name = "doctor", mixinStandardHelpOptions = true, description = "Start every engine once and say what works.")
final class DoctorCommand implements Callable<Integer> {

    private final Terminal terminal;

    DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Runtime machine = Runtime.getRuntime();
        terminal.line("java      %s on %s %s, %d cores, heap up to %,d MB",
                System.getProperty("java.version"),
                System.getProperty("os.name"), System.getProperty("os.arch"), machine.availableProcessors(),
                machine.maxMemory() / 1_000_000);
        boolean encodes = check("encoder", DoctorCommand::encode);
        boolean trains = check("training", DoctorCommand::train);
        boolean stores = check("store", DoctorCommand::store);
        boolean draws = check("fonts", DoctorCommand::fonts);
        return encodes && trains && stores && draws ? 0 : 1;
    }

    private interface Check {
        String run() throws Exception;
    }

    // An engine that cannot load its native library throws an Error, and the doctor must say so.
    private boolean check(String what, Check check) {
        try {
            terminal.line("%-9s works: %s", what, check.run());
            return true;
        } catch (Exception | LinkageError e) {
            terminal.line("%-9s FAILS: %s", what, String.valueOf(e.getMessage()));
            return false;
        }
    }

    private static String encode() {
        try (Encoder encoder = EncoderChoice.open("starter")) {
            return encoder.embed(List.of(new Pixels(1, 1, new byte[3]))).columns() + " numbers an image";
        }
    }

    // Only a real step loads the engine: weights are drawn without it.
    private static String train() {
        Recipe recipe = Recipes.linear(2, "doctor", 2);
        TrainingSet set = TrainingSet.of(
                new Examples.Vectors(FloatMatrix.of(new float[]{1, 0, 0, 1}, 2, 2)), new int[]{0, 1});
        Trained trained = LocalTrainer.fit(set, InitialWeights.draw(recipe, new Seed(1)),
                Assignment.alone(recipe, new Seed(1)), Progress.NONE, new Cancel());
        return trained.steps() + " steps taken";
    }

    private static String store() throws IOException {
        Path folder = Files.createTempDirectory("siloscope-doctor");
        try (Jobs jobs = Jobs.start()) {
            Workbench.create(folder, new LabelSet(List.of("a", "b")), jobs).close();
            return "a silo was made and closed";
        } finally {
            Folders.delete(folder);
        }
    }

    private static String fonts() {
        return GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames().length
                + " families";
    }
}
