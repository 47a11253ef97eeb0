package io.siloscope.format;

/// A named constant of an [OnnxGraph]'s node. Immutable.
public final class OnnxAttribute {

    private static final int TYPE = 20;

    private final Protobuf message;

    private OnnxAttribute(Protobuf message) {
        this.message = message;
    }

    /// One number, for example `axis`.
    public static OnnxAttribute whole(String name, long value) {
        return new OnnxAttribute(new Protobuf().text(1, name).integer(3, value).integer(TYPE, 2));
    }

    /// A list of numbers, for example `strides`.
    public static OnnxAttribute wholes(String name, long... values) {
        Protobuf message = new Protobuf().text(1, name);
        for (long value : values) {
            message.integer(8, value);
        }
        return new OnnxAttribute(message.integer(TYPE, 7));
    }

    /// A word, for example `mode`.
    public static OnnxAttribute text(String name, String value) {
        return new OnnxAttribute(new Protobuf().text(1, name).text(4, value).integer(TYPE, 3));
    }

    /// A real number, for example `epsilon`.
    public static OnnxAttribute real(String name, double value) {
        return new OnnxAttribute(new Protobuf().text(1, name).real(2, (float) value).integer(TYPE, 1));
    }

    Protobuf message() {
        return message;
    }
}
