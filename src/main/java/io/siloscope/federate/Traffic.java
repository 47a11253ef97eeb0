package io.siloscope.federate;

/// Bytes between the coordinator and sites.
///
/// @param down from the coordinator to sites
/// @param up from sites to the coordinator
public record Traffic(long down, long up) {

    public static final Traffic NONE = new Traffic(0, 0);

    public Traffic plus(Traffic other) {
        return new Traffic(down + other.down, up + other.up);
    }

    public Traffic minus(Traffic earlier) {
        return new Traffic(down - earlier.down, up - earlier.up);
    }
}
