package io.siloscope.app.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import io.siloscope.app.terminal.Terminal;
import io.siloscope.vision.Encoder;
import io.siloscope.workbench.EncoderChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `siloscope encoders verify starter|FILE.onnx`
@Command(name = "encoders", mixinStandardHelpOptions = true, description = "Look at image encoders.", subcommands = EncodersCommand.Verify.class)
final class EncodersCommand {

    /// Opens an encoder, runs it once, and says what it is.
    @Command(name = "verify", mixinStandardHelpOptions = true, description = "Open an encoder, run it on an image, and say what it is.")
    static final class Verify implements Callable<Integer> {

        @Parameters(index = "0", defaultValue = "starter", paramLabel = "starter|FILE.onnx", description = "The encoder (default: ${DEFAULT-VALUE}).")
        private String name = "starter";

        @Mixin
        private SharedOptions shared = new SharedOptions();

        private final Terminal terminal;

        Verify(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            try (Encoder encoder = EncoderChoice.open(name)) {
                Map<String, Object> facts = new LinkedHashMap<>();
                facts.put("name", encoder.name());
                facts.put("dimension", encoder.dimension());
                facts.put("width", encoder.preprocessing().width());
                facts.put("height", encoder.preprocessing().height());
                facts.put("fingerprint", encoder.fingerprint());
                shared.print(terminal, facts, "%s: %d×%d pixels to %d numbers, fingerprint %s",
                        encoder.name(),
                        encoder.preprocessing().width(), encoder.preprocessing().height(),
                        encoder.dimension(),
                        encoder.fingerprint());
            }
            return 0;
        }
    }
}
