package io.siloscope.dataset;

/// What came of reading an image: its pixels, or the reason why there are none.
public sealed interface Decoded permits Pixels, Unreadable {}
