package io.siloscope.federate.wire;

/// What is left from a transfer that broke off: its first frames need not be sent again.
///
/// @param digest that of the transfer, or empty
/// @param frames how many of the first are there
record Resume(String digest, int frames) {

    static final Resume NOTHING = new Resume("", 0);

    /// The first frame of a transfer that is still wanted.
    int from(Transfer transfer) {
        return digest.equals(transfer.digest()) ? Math.clamp(frames, 0, Parcel.frames(transfer.size())) : 0;
    }
}
