package io.siloscope.golden;

import java.util.stream.IntStream;

/// The integer formula that stands in for files of weights and pixels (`fast-formula-1`): element `i` of stream
/// `t` under a salt. The constants come from the manifest.
public record Formula(long k1, long k2, long k3, long k4, long k5, int salt) {

    public static Formula of(GoldenNode manifest, int salt) {
        GoldenNode constants = manifest.at("formula").at("constants_hex");
        return new Formula(hex(constants, "K1"), hex(constants, "K2"), hex(constants, "K3"),
                hex(constants, "K4"), hex(constants, "K5"), salt);
    }

    /// 24 pseudo-random bits.
    long bits(long i, long stream) {
        long z = (i + 1) * k1 + (stream + 1) * k2 + salt * k3;
        z = (z ^ (z >>> 29)) * k4;
        z = (z ^ (z >>> 32)) * k5;
        return (z ^ (z >>> 30)) >>> 40;
    }

    /// A number in `[-1, 1)`.
    public double unit(long i, long stream) {
        return 2.0 * (bits(i, stream) / 16777216.0) - 1.0;
    }

    /// A filled array: `offset + scale·unit`, rounded to float.
    public float[] fill(int size, long stream, double scale, double offset) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) (offset + scale * unit(i, stream));
        }
        return values;
    }

    /// Integers in `0 … bound-1`.
    public int[] below(int bound, int size, long stream) {
        return IntStream.range(0, size).map(i -> Math.floorMod(bits(i, stream), bound)).toArray();
    }

    private static long hex(GoldenNode constants, String name) {
        return Long.parseUnsignedLong(constants.at(name).text(), 16);
    }
}
