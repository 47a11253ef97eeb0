package io.siloscope.learn;

import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.siloscope.dataset.TrainingSet;

/// The memory of one batch, filled anew for each step; the engine reads it in place, without a copy.
/// Arrays made from it are valid until the next filling. Used by the thread that made it.
final class Batch implements AutoCloseable {

    /// Where a batch begins decides how the engine sums it: at any other place it would round differently.
    private static final long ALIGNMENT = 64;

    private final Arena memory = Arena.ofConfined();
    private final Feed feed;
    private final int classes;
    private final ByteBuffer inputs;
    private final ByteBuffer targets;
    private int rows;

    Batch(Feed feed, int classes, int capacity) {
        this.feed = feed;
        this.classes = classes;
        this.inputs = floats(Math.multiplyExact(capacity, feed.floats()));
        this.targets = floats(Math.multiplyExact(capacity, classes));
    }

    /// Takes examples in, without targets.
    void fill(int[] examples) {
        rows = examples.length;
        FloatBuffer into = inputs.asFloatBuffer();
        for (int example : examples) {
            feed.write(example, into);
        }
    }

    /// Takes examples in; the target of each is its sample weight at its class.
    void fill(int[] examples, TrainingSet set) {
        fill(examples);
        FloatBuffer into = targets.asFloatBuffer();
        for (int example : examples) {
            float[] row = new float[classes];
            row[set.labels()[example]] = set.sampleWeights()[example];
            into.put(row);
        }
    }

    NDArray inputs(NDManager manager) {
        return array(inputs, feed.shape(rows), manager);
    }

    NDArray targets(NDManager manager) {
        return array(targets, new Shape(rows, classes), manager);
    }

    private static NDArray array(ByteBuffer buffer, Shape shape, NDManager manager) {
        int bytes = Math.toIntExact(Float.BYTES * shape.size());
        return manager.create(buffer.slice(0, bytes).order(ByteOrder.nativeOrder()), shape, DataType.FLOAT32);
    }

    private ByteBuffer floats(int count) {
        return memory.allocate((long) Float.BYTES * count, ALIGNMENT).asByteBuffer()
                .order(ByteOrder.nativeOrder());
    }

    /// Frees the memory; every array made from it must be closed before.
    @Override
    public void close() {
        memory.close();
    }
}
