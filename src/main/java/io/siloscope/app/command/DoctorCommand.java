package io.siloscope.app.command;

import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.concurrent.Callable;

import io.siloscope.app.terminal.Terminal;
import io.siloscope.dataset.Pixels;
import io.siloscope.learn.InitialWeights;
import io.siloscope.math.Seed;
import io.siloscope.vision.Encoder;
import io.siloscope.workbench.EncoderChoice;
import io.siloscope.workbench.Recipes;
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
        boolean draws = check("fonts", DoctorCommand::fonts);
        return encodes && trains && draws ? 0 : 1;
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

    private static String train() {
        return InitialWeights.draw(Recipes.cnn4(2), new Seed(1)).size() + " parameters drawn";
    }

    private static String fonts() {
        return GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames().length
                + " families";
    }
}
