package io.siloscope.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import io.siloscope.app.terminal.Terminal;
import io.siloscope.dataset.Input;
import io.siloscope.dataset.Recipe;
import io.siloscope.federate.RunFolder;
import io.siloscope.format.AtomicFile;
import io.siloscope.learn.OnnxExport;
import io.siloscope.math.Weights;
import io.siloscope.vision.EncoderException;
import io.siloscope.vision.OnnxEncoder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `siloscope model --run DIR --onnx FILE.onnx`
@Command(name = "model", mixinStandardHelpOptions = true, description = "Write the model of a run as ONNX, for other programs; a linear one also with its encoder.")
final class ModelCommand implements Callable<Integer> {

    @Option(names = "--run", required = true, paramLabel = "DIR", description = "The folder of a run, with config.json and model.safetensors.")
    private Path run = Path.of("");

    @Option(names = "--onnx", required = true, paramLabel = "FILE.onnx", description = "The file to write. Its input is normalised as the run's recipe says; its output is one score a class.")
    private Path onnx = Path.of("");

    @Option(names = "--encoder", paramLabel = "ENCODER.onnx", description = "Put a linear model behind this encoder, the one it was trained on: images in, class_scores out.")
    private Optional<Path> encoder = Optional.empty();

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
        byte[] model = encoder.isPresent() ? behind(encoder.get(), recipe, folder.model())
                : OnnxExport.of(recipe, folder.model());
        AtomicFile.write(onnx, model);
        shared.print(terminal, model.length, "Wrote %s: %s, %.2f MB.", onnx, recipe.model().label(),
                model.length / 1e6);
        return 0;
    }

    private static byte[] behind(Path encoder, Recipe recipe, Weights weights) throws IOException {
        try (OnnxEncoder opened = OnnxEncoder.open(encoder)) {
            if (recipe.input() instanceof Input.Embedding embedding
                    && !embedding.encoder().equals(opened.fingerprint())) {
                throw new EncoderException(encoder
                        + " is not the encoder that this model was trained on. Nothing was"
                        + " written; name the file whose embeddings the run used, with its .json beside it if it had one.");
            }
            return OnnxExport.behind(Files.readAllBytes(encoder), opened.output(), recipe, weights);
        }
    }
}
