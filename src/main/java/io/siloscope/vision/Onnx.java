package io.siloscope.vision;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;

/// Opens ONNX Runtime sessions, with telemetry off, and checks that a model is an image encoder.
final class Onnx {

    private static final int RGB = 3;

    private Onnx() {}

    /// One environment serves the whole process; ONNX Runtime closes it at exit.
    static OrtEnvironment environment() throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        environment.setTelemetry(false);
        return environment;
    }

    static OrtSession open(Path model) {
        try (OrtSession.SessionOptions options = options()) {
            return environment().createSession(model.toString(), options);
        } catch (OrtException e) {
            throw new EncoderException(model + " is no ONNX model that can be run: " + e.getMessage(), e);
        }
    }

    static OrtSession open(byte[] model) {
        try (OrtSession.SessionOptions options = options()) {
            return environment().createSession(model, options);
        } catch (OrtException e) {
            throw new EncoderException("The built-in model cannot be run: " + e.getMessage(), e);
        }
    }

    private static OrtSession.SessionOptions options() throws OrtException {
        var options = new OrtSession.SessionOptions();
        options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
        return options;
    }

    /// The name of the one input; its shape is N×3×H×W of floats.
    static Port input(OrtSession session) throws OrtException {
        Port input = only("input", session.getInputInfo());
        long[] shape = input.shape();
        boolean image = shape.length == 4 && free(shape[0], 1) && free(shape[1], RGB);
        if (!image) {
            throw new EncoderException("The model is no image encoder: its input " + input
                    + " should be a batch of colour images, N×3×height×width");
        }
        return input;
    }

    /// The name of the one output; its shape is N×d of floats, or N×d×1×1.
    static Port output(OrtSession session) throws OrtException {
        Port output = only("output", session.getOutputInfo());
        long[] shape = output.shape();
        boolean vector = shape.length == 2
                || (shape.length == 4 && free(shape[2], 1) && free(shape[3], 1));
        if (!vector || !free(shape[0], 1)) {
            throw new EncoderException("The model is no image encoder: its output " + output
                    + " should be one vector an image, N×d");
        }
        return output;
    }

    private static Port only(String what, Map<String, NodeInfo> ports) {
        if (ports.size() != 1) {
            throw new EncoderException("The model is no image encoder: it has " + ports.size() + " " + what
                    + "s " + ports.keySet() + ", not one");
        }
        NodeInfo node = ports.values().iterator().next();
        if (!(node.getInfo() instanceof TensorInfo tensor) || tensor.type != OnnxJavaType.FLOAT) {
            throw new EncoderException("The model is no image encoder: its " + what + " " + node.getName()
                    + " should hold float32 numbers, but is " + node.getInfo());
        }
        return new Port(node.getName(), tensor.getShape());
    }

    private static boolean free(long side, long wanted) {
        return side < 0 || side == wanted;
    }

    /// An input or output of a model; a side of −1 is free.
    record Port(String name, long[] shape) {
        @Override
        public String toString() {
            return name + " " + Arrays.toString(shape).replace("-1", "free");
        }
    }
}
