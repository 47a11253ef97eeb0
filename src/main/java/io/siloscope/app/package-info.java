/// The front door: the program's entry, its commands and the one place where rooms are wired together.
@NullMarked
package io.siloscope.app;

import org.jspecify.annotations.NullMarked;
