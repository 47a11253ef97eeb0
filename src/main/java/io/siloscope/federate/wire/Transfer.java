package io.siloscope.federate.wire;

/// Weights on their way: what the binary frames hold, and which weights come of it.
///
/// @param digest SHA-256 of the bytes in the frames
/// @param size how many bytes there are
/// @param base the weights that the bytes are a difference from, by the SHA-256 of their safetensors bytes; empty for whole
///        weights
/// @param result the weights that come of it, likewise; of whole weights their own digest
/// @param zstd whether the bytes are compressed with Zstandard
record Transfer(String digest, int size, String base, String result, boolean zstd) {

    static Transfer whole(String digest, int size) {
        return new Transfer(digest, size, "", digest, false);
    }
}
