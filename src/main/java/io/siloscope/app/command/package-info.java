/// The commands, one small file each: parse, call a use case, print, exit code.
@NullMarked
package io.siloscope.app.command;

import org.jspecify.annotations.NullMarked;
