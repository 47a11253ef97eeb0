package io.siloscope.federate.wire;

/// Why a site is not let in, with a code for programs; the sentence for people goes beside it.
public enum Refusal {
    WRONG_TOKEN, USED_TOKEN, EXPIRED_INVITE, WRONG_FEDERATION, WRONG_CERTIFICATE, BAD_SIGNATURE,
    CLASSES_DIFFER, ENCODER_DIFFERS, VERSION_DIFFERS, NAME_TAKEN, BAD_NAME, REMOVED
}
