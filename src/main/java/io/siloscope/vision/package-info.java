/// Pixels to embeddings and thumbnails; the only room that knows ONNX Runtime.
@NullMarked
package io.siloscope.vision;

import org.jspecify.annotations.NullMarked;
