package io.siloscope.federate.compress;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.siloscope.format.Npy;
import io.siloscope.format.Safetensors;
import io.siloscope.golden.Golden;
import io.siloscope.golden.GoldenCase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

@Tag("golden")
class CompressionGoldenTest {

    @TestFactory
    Stream<DynamicTest> halfPrecisionAgrees() {
        return Golden.tests("compression", "compression.fp16", golden -> halves(golden, new Float16()));
    }

    @TestFactory
    Stream<DynamicTest> upperHalvesAgree() {
        return Golden.tests("compression", "compression.bf16", golden -> halves(golden, new BFloat16()));
    }

    private static void halves(GoldenCase golden, TensorCodec codec) throws IOException {
        float[] x = x(golden);
        Map<String, Safetensors.Raw> parts = codec.encode(x, new int[]{x.length});
        Safetensors.Raw half = Parts.of(parts, "", parts.values().iterator().next().type(), x.length);
        golden.output("bits").accepts(
                IntStream.range(0, x.length).map(i -> half.bytes().getShort(2 * i) & 0xFFFF).toArray());
        golden.output("dequantised").accepts(codec.decode(parts, x.length));
    }

    @TestFactory
    Stream<DynamicTest> chunksAgree() {
        return Golden.tests("compression", "compression.int8_chunk_symmetric", golden -> {
            float[] x = x(golden);
            var codec = new Int8Chunks((int) golden.param("chunk").number());
            Map<String, Safetensors.Raw> parts = codec.encode(x, new int[]{x.length});
            golden.output("scales")
                    .accepts(Parts
                            .of(parts, ".scales", Safetensors.Type.F32, Math.ceilDiv(x.length, codec.chunk()))
                            .floats());
            golden.output("codes").accepts(codes(parts, x.length));
            golden.output("dequantised").accepts(codec.decode(parts, x.length));
        });
    }

    @TestFactory
    Stream<DynamicTest> wholeTensorsAgree() {
        return Golden.tests("compression", "compression.int8_affine", golden -> {
            float[] x = x(golden);
            Int8Affine.Line line = Int8Affine.Line.through(x);
            Map<String, Safetensors.Raw> parts = new Int8Affine().encode(x, new int[]{x.length});
            golden.output("scale").accepts(new float[]{line.scale()});
            golden.output("zero_point").accepts(new int[]{line.zero()});
            golden.output("codes").accepts(codes(parts, x.length));
            golden.output("dequantised").accepts(new Int8Affine().decode(parts, x.length));
        });
    }

    @TestFactory
    Stream<DynamicTest> theLargestValuesAgree() {
        return Golden.tests("compression", "compression.topk_error_feedback", CompressionGoldenTest::largest);
    }

    private static void largest(GoldenCase golden) throws IOException {
        Npy.Array updates = golden.input("updates").array();
        int n = (int) golden.param("n").number();
        int k = (int) golden.param("k").number();
        int rounds = (int) golden.param("rounds").number();
        int[] indices = new int[rounds * k];
        float[] values = new float[rounds * k];
        float[] residuals = new float[rounds * n];
        float[] left = new float[n];
        for (int round = 0; round < rounds; round++) {
            float[] wanted = Arrays.copyOfRange(updates.floats(), round * n, (round + 1) * n);
            for (int i = 0; i < n; i++) {
                wanted[i] += left[i];
            }
            int[] places = LargestValues.places(wanted, k);
            left = wanted.clone();
            for (int i = 0; i < k; i++) {
                indices[round * k + i] = places[i];
                values[round * k + i] = wanted[places[i]];
                left[places[i]] = 0;
            }
            System.arraycopy(left, 0, residuals, round * n, n);
        }
        golden.output("indices").accepts(indices);
        golden.output("values").accepts(values);
        golden.output("residuals").accepts(residuals);
    }

    private static float[] x(GoldenCase golden) throws IOException {
        return golden.input("x").array().floats();
    }

    private static int[] codes(Map<String, Safetensors.Raw> parts, int size) {
        Safetensors.Raw codes = Parts.of(parts, "", Safetensors.Type.I8, size);
        return IntStream.range(0, size).map(i -> codes.bytes().get(i)).toArray();
    }
}
