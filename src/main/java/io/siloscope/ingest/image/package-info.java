/// Image files as bytes: what their heads say, their pixels, and copies without what they tell of a person.
@NullMarked
package io.siloscope.ingest.image;

import org.jspecify.annotations.NullMarked;
