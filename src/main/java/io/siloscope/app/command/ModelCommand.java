package io.siloscope.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import io.siloscope.app.terminal.Terminal;
import io.siloscope.dataset.Recipe;
import io.siloscope.federate.RunFolder;
import io.siloscope.format.AtomicFile;
import io.siloscope.learn.OnnxExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `siloscope model --run DIR --onnx FILE.onnx`
@Command(name = "model", mixinStandardHelpOptions = true, description = "Write the model of a run as ONNX, for other programs.")
final class ModelCommand implements Callable<Integer> {

    @Option(names = "--run", required = true, paramLabel = "DIR", description = "The folder of a run, with config.json and model.safetensors.")
    private Path run = Path.of("");

    @Option(names = "--onnx", required = true, paramLabel = "FILE.onnx", description = "The file to write. Its input is normalised as the run's recipe says; its output is one score a class.")
    private Path onnx = Path.of("");

    @Mixin
    private SharedOptions shared = new SharedOptions();

    private final Terminal terminal;

    ModelCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        RunFolder folder = new RunFolder(run.toAbsolutePath().normalize());
        Recipe recipe = folder.config().recipe();
        byte[] model = OnnxExport.of(recipe, folder.model());
        AtomicFile.write(onnx, model);
        shared.print(terminal, model.length, "Wrote %s: %s, %.2f MB.", onnx, recipe.model().label(),
                model.length / 1e6);
        return 0;
    }
}
