package io.siloscope.vision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.siloscope.format.FormatException;
import io.siloscope.format.Json;
import io.siloscope.math.Interpolation;

/// Reads the JSON file beside a model, `encoder.onnx.json` for `encoder.onnx`, that says how images become its input:
///
/// ```json
/// {"size": 224, "mean": [0.485, 0.456, 0.406], "std": [0.229, 0.224, 0.225],
///  "resize": "squash", "interpolation": "bicubic"}
/// ```
///
/// Every key may be missing; these are the defaults, and a model with a fixed input size needs no `size`.
/// `resize` is `squash` or `crop`, `interpolation` is `bicubic` or `bilinear`; `shorter_side` (only with `crop`)
/// is the shorter side before the centre is cut out, `size` by default.
final class Sidecar {

    private static final int DEFAULT_SIZE = 224;
    private static final Set<String> KEYS = Set.of("size", "mean", "std", "resize", "shorter_side",
            "interpolation");

    private final Map<String, Object> facts;

    private Sidecar(Map<String, Object> facts) {
        this.facts = facts;
    }

    /// The preprocessing of a model whose input has the given sides (−1: free).
    ///
    /// @throws EncoderException naming the key that is wrong
    static Preprocessing of(Path model, int fixedWidth, int fixedHeight) {
        Path file = model.resolveSibling(model.getFileName() + ".json");
        try {
            var sidecar = new Sidecar(Files.exists(file) ? Json.object(Files.readString(file)) : Map.of());
            return sidecar.preprocessing(fixedWidth, fixedHeight);
        } catch (FormatException | IllegalArgumentException e) {
            throw new EncoderException(file + " does not describe an encoder's input: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new EncoderException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private Preprocessing preprocessing(int fixedWidth, int fixedHeight) {
        for (String key : facts.keySet()) {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException("the key \"" + key + "\" is none of " + KEYS);
            }
        }
        int width = side(fixedWidth);
        int height = side(fixedHeight);
        return new Preprocessing(
                width, height,
                numbers("mean", Preprocessing.IMAGENET_MEAN), numbers("std", Preprocessing.IMAGENET_STD),
                resize(Math.max(width, height)), interpolation());
    }

    private int side(int fixed) {
        int size = whole("size", fixed < 0 ? DEFAULT_SIZE : fixed);
        if (fixed >= 0 && size != fixed) {
            throw new IllegalArgumentException(
                    "size is " + size + ", but the model's input is fixed at " + fixed);
        }
        return size;
    }

    private Resize resize(int size) {
        String mode = text("resize", "squash");
        if (facts.containsKey("shorter_side") && !mode.equals("crop")) {
            throw new IllegalArgumentException("shorter_side goes with the resize mode crop only");
        }
        return switch (mode) {
            case "squash" -> new Resize.Squash();
            case "crop" -> new Resize.Crop(whole("shorter_side", size));
            default -> throw new IllegalArgumentException("resize is squash or crop, not " + mode);
        };
    }

    private Interpolation interpolation() {
        String kernel = text("interpolation", "bicubic");
        for (Interpolation known : Interpolation.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(kernel)) {
                return known;
            }
        }
        throw new IllegalArgumentException("interpolation is bilinear or bicubic, not " + kernel);
    }

    private String text(String key, String otherwise) {
        return String.valueOf(facts.getOrDefault(key, otherwise));
    }

    private int whole(String key, int otherwise) {
        if (facts.getOrDefault(key, otherwise) instanceof Integer number && number > 0) {
            return number;
        }
        throw new IllegalArgumentException(key + " is a whole number above 0, not " + facts.get(key));
    }

    private List<Double> numbers(String key, List<Double> otherwise) {
        if (facts.getOrDefault(key, otherwise) instanceof List<?> list
                && list.stream().allMatch(Number.class::isInstance)) {
            return list.stream().map(number -> ((Number) number).doubleValue()).toList();
        }
        throw new IllegalArgumentException(key + " is a list of three numbers, not " + facts.get(key));
    }
}
