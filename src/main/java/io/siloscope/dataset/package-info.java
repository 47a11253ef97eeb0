/// The immutable nouns that every room speaks: images, classes, labels, embeddings, recipes and training sets.
@NullMarked
package io.siloscope.dataset;

import org.jspecify.annotations.NullMarked;
