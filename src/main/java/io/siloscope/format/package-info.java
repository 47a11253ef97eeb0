/// Bytes to vocabulary and back: JSON, CSV, NumPy arrays, safetensors, embeddings files and ONNX graphs.
@NullMarked
package io.siloscope.format;

import org.jspecify.annotations.NullMarked;
