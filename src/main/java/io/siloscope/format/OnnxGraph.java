package io.siloscope.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

import io.siloscope.math.Tensor;

/// Builds an ONNX model, operator set 17, node by node. Values are named by the text that `input`, `constant` and
/// `node` return; nodes must be added in an order in which each comes after what it reads. Not thread-safe.
///
/// Field numbers are those of `onnx.proto` (ONNX 1.12, IR version 8).
public final class OnnxGraph {

    private static final long IR_VERSION = 8;
    private static final long OPERATOR_SET = 17;
    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private final String name;
    private final Protobuf nodes = new Protobuf();
    private final Protobuf constants = new Protobuf();
    private final Protobuf inputs = new Protobuf();
    private final Protobuf outputs = new Protobuf();
    private int values;

    public OnnxGraph(String name) {
        this.name = name;
    }

    /// A float32 input; a negative side is free, for example the batch.
    public String input(String input, long... shape) {
        inputs.message(11, valueInfo(input, shape));
        return input;
    }

    /// Declares a value as a float32 output; a negative side is free.
    public void output(String output, long... shape) {
        outputs.message(12, valueInfo(output, shape));
    }

    /// A constant float32 tensor, for example a network's weight under its own name.
    public String constant(String constant, Tensor tensor) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * tensor.size()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(tensor.buffer());
        Protobuf message = new Protobuf();
        for (int side : tensor.shape()) {
            message.integer(1, side);
        }
        constants.message(5, message.integer(2, FLOAT).text(8, constant).blob(9, bytes.array()));
        return constant;
    }

    /// A constant float32 scalar.
    public String constant(double value) {
        return constant(fresh("scalar"), Tensor.of(new float[]{(float) value}));
    }

    /// A constant int64 vector, for example a shape or a list of axes.
    public String integers(long... elements) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * elements.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(elements);
        String constant = fresh("integers");
        constants.message(5, new Protobuf().integer(1, elements.length).integer(2, INT64).text(8, constant)
                .blob(9, bytes.array()));
        return constant;
    }

    /// Adds a node with one output, and names that output.
    public String node(String operator, List<String> arguments, OnnxAttribute... attributes) {
        return node(operator, fresh(operator), arguments, attributes);
    }

    /// Adds a node whose output has the given name, for example that of a graph output.
    public String node(String operator, String output, List<String> arguments, OnnxAttribute... attributes) {
        Protobuf node = new Protobuf();
        arguments.forEach(argument -> node.text(1, argument));
        node.text(2, output).text(3, output).text(4, operator);
        for (OnnxAttribute attribute : attributes) {
            node.message(5, attribute.message());
        }
        nodes.message(1, node);
        return output;
    }

    /// The model as the bytes of an `.onnx` file. Equal calls give equal bytes.
    public byte[] toByteArray() {
        Protobuf graph = new Protobuf().append(nodes).text(2, name).append(constants).append(inputs)
                .append(outputs);
        Protobuf operators = new Protobuf().text(1, "").integer(2, OPERATOR_SET);
        return new Protobuf().integer(1, IR_VERSION).text(2, "siloscope").message(7, graph)
                .message(8, operators).toByteArray();
    }

    /// Another model with these nodes, constants and outputs behind its own; they may read its values by name, and their names
    /// must be new to it. Protocol Buffers make one message of two that are written one after the other.
    public byte[] after(byte[] model) {
        Protobuf graph = new Protobuf().append(nodes).append(constants).append(outputs);
        byte[] more = new Protobuf().message(7, graph).toByteArray();
        byte[] both = Arrays.copyOf(model, Math.addExact(model.length, more.length));
        System.arraycopy(more, 0, both, model.length, more.length);
        return both;
    }

    private String fresh(String stem) {
        return stem + "_" + values++;
    }

    private static Protobuf valueInfo(String value, long[] shape) {
        Protobuf sides = new Protobuf();
        for (long side : shape) {
            sides.message(1, side < 0 ? new Protobuf().text(2, "N") : new Protobuf().integer(1, side));
        }
        Protobuf tensor = new Protobuf().integer(1, FLOAT).message(2, sides);
        return new Protobuf().text(1, value).message(2, new Protobuf().message(1, tensor));
    }
}
