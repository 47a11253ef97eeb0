package io.siloscope.federate.compress;

import java.util.Locale;

/// How models travel between the coordinator and sites, both ways. All but the first send differences.
public sealed interface Compression {

    /// Differences that share a scale, unless said otherwise: their scales are less than a hundredth of the bytes.
    int CHUNK = 512;

    /// Whole float32 weights.
    record None() implements Compression {}

    /// Differences in half precision.
    record Fp16() implements Compression {}

    /// Differences with the upper half of each float32.
    record Bf16() implements Compression {}

    /// Differences in eight bits, a scale for each run of `chunk` numbers; what rounding loses is sent with the next.
    record Int8(int chunk) implements Compression {
        public Int8 {
            var _ = new Int8Chunks(chunk);
        }
    }

    /// Differences in eight bits, one scale and zero for each tensor; what rounding loses is sent with the next.
    record Int8PerTensor() implements Compression {}

    /// The largest differences, a share of all; the others are kept for later.
    record TopK(double share) implements Compression {
        public TopK {
            var _ = new LargestValues(share);
        }
    }

    /// How one tensor of differences is packed.
    ///
    /// @throws IllegalStateException for whole weights
    default TensorCodec codec() {
        return switch (this) {
            case None _ -> throw new IllegalStateException("Whole weights are not packed");
            case Fp16 _ -> new Float16();
            case Bf16 _ -> new BFloat16();
            case Int8(int chunk) -> new Int8Chunks(chunk);
            case Int8PerTensor _ -> new Int8Affine();
            case TopK(double share) -> new LargestValues(share);
        };
    }

    /// Whether what one update loses is added to the next: error feedback (Seide et al. 2014; Karimireddy et al. 2019).
    default boolean feedback() {
        return switch (this) {
            case None _,Fp16 _,Bf16 _ -> false;
            case Int8 _,Int8PerTensor _,TopK _ -> true;
        };
    }

    /// The name used on the command line, for example `top-k:0.05`.
    default String label() {
        return switch (this) {
            case None _ -> "none";
            case Fp16 _ -> "fp16";
            case Bf16 _ -> "bf16";
            case Int8 _ -> "int8";
            case Int8PerTensor _ -> "int8-per-tensor";
            case TopK(double share) -> "top-k:" + share;
        };
    }

    /// The compression of a name on the command line: `none`, `fp16`, `bf16`, `int8`, `int8-per-tensor` or `top-k:SHARE`.
    ///
    /// @throws IllegalArgumentException listing the names that there are
    static Compression parse(String text) {
        String[] parts = text.toLowerCase(Locale.ROOT).split(":", 2);
        try {
            return switch (parts[0]) {
                case "none" -> new None();
                case "fp16" -> new Fp16();
                case "bf16" -> new Bf16();
                case "int8" -> new Int8(CHUNK);
                case "int8-per-tensor" -> new Int8PerTensor();
                case "top-k" -> new TopK(Double.parseDouble(parts.length == 2 ? parts[1] : ""));
                default -> throw unknown(text);
            };
        } catch (NumberFormatException _) {
            throw unknown(text);
        }
    }

    private static IllegalArgumentException unknown(String text) {
        return new IllegalArgumentException(
                "Compression is none, fp16, bf16, int8, int8-per-tensor or top-k:SHARE,"
                        + " not \"" + text + "\"");
    }
}
