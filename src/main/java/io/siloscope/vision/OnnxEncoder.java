package io.siloscope.vision;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.siloscope.dataset.Pixels;
import io.siloscope.math.FloatMatrix;
import io.siloscope.math.Sha256;

/// An encoder that is an ONNX model, run on the CPU.
///
/// Images go through the model one at a time: matrix products round differently for different batch sizes, and an
/// image must not get another vector because of its neighbours. A single image keeps every core busy.
public final class OnnxEncoder implements Encoder {

    private final String name;
    private final String fingerprint;
    private final Preprocessing preprocessing;
    private final OrtSession session;
    private final String input;
    private final String output;
    private final FloatBuffer pixels;
    private final int dimension;

    private OnnxEncoder(String name, String modelDigest, Preprocessing preprocessing, OrtSession session,
            String input) throws OrtException {
        this.name = name;
        this.fingerprint = Sha256.of(modelDigest + preprocessing);
        this.preprocessing = preprocessing;
        this.session = session;
        this.input = input;
        this.output = Onnx.output(session).name();
        this.pixels = ByteBuffer.allocateDirect(4 * 3 * preprocessing.width() * preprocessing.height())
                .order(ByteOrder.nativeOrder()).asFloatBuffer();
        this.dimension = run().length;
    }

    /// Opens a model file: any image encoder with one float input N×3×H×W and one float output N×d (or N×d×1×1).
    /// Preprocessing is read from `<model>.json` beside it (keys `size`, `mean`, `std`, `resize`, `shorter_side`,
    /// `interpolation`); without one, or for a missing key, it is the model's fixed size or 224, ImageNet's mean and
    /// deviation, squash and bicubic.
    ///
    /// @throws EncoderException when the file is no image encoder, saying what is wrong with which input or output
    public static OnnxEncoder open(Path model) {
        if (!Files.isRegularFile(model)) {
            throw new EncoderException(model + " is no file; choose an image encoder's .onnx file");
        }
        OrtSession session = Onnx.open(model);
        try {
            Onnx.Port input = Onnx.input(session);
            Preprocessing preprocessing = Sidecar.of(model, (int) input.shape()[3], (int) input.shape()[2]);
            String name = String.valueOf(model.getFileName()).replaceFirst("\\.onnx$", "");
            return new OnnxEncoder(name, digest(model), preprocessing, session, input.name());
        } catch (EncoderException e) {
            closeQuietly(session);
            throw new EncoderException(model + ": " + e.getMessage(), e);
        } catch (OrtException | IOException e) {
            closeQuietly(session);
            throw new EncoderException(model + " fails on an image: " + e.getMessage(), e);
        }
    }

    static OnnxEncoder builtIn(String name, byte[] model, Preprocessing preprocessing) {
        OrtSession session = Onnx.open(model);
        try {
            String input = Onnx.input(session).name();
            return new OnnxEncoder(name, Sha256.of(model), preprocessing, session, input);
        } catch (OrtException e) {
            closeQuietly(session);
            throw new EncoderException("The encoder " + name + " fails on an image: " + e.getMessage(), e);
        }
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public String name() {
        return name;
    }

    /// The name of the model's output.
    public String output() {
        return output;
    }

    @Override
    public Preprocessing preprocessing() {
        return preprocessing;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public FloatMatrix encode(List<Pixels> inputs) {
        float[] rows = new float[Math.multiplyExact(inputs.size(), dimension)];
        try {
            for (int i = 0; i < inputs.size(); i++) {
                load(inputs.get(i));
                System.arraycopy(run(), 0, rows, i * dimension, dimension);
            }
        } catch (OrtException e) {
            throw new EncoderException("The encoder " + name + " failed on an image: " + e.getMessage(), e);
        }
        return FloatMatrix.of(rows, inputs.size(), dimension);
    }

    private void load(Pixels image) {
        if (image.width() != preprocessing.width() || image.height() != preprocessing.height()) {
            throw new IllegalArgumentException("The encoder takes " + preprocessing.width() + "×"
                    + preprocessing.height() + " pixels, not " + image.width() + "×" + image.height());
        }
        preprocessing.normalise(image, pixels.clear());
    }

    private float[] run() throws OrtException {
        long[] shape = {1, 3, preprocessing.height(), preprocessing.width()};
        try (OnnxTensor tensor = OnnxTensor.createTensor(Onnx.environment(), pixels.clear(), shape);
                OrtSession.Result result = session.run(Map.of(input, tensor))) {
            FloatBuffer vector = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] values = new float[vector.remaining()];
            vector.get(values);
            return values;
        }
    }

    private static String digest(Path model) throws IOException {
        MessageDigest sha = Sha256.digest();
        try (InputStream in = Files.newInputStream(model);
                OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), sha)) {
            in.transferTo(out);
        }
        return Sha256.hex(sha);
    }

    private static void closeQuietly(OrtSession session) {
        try {
            session.close();
        } catch (OrtException e) {
            throw new EncoderException("A model's memory could not be freed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        closeQuietly(session);
    }
}
