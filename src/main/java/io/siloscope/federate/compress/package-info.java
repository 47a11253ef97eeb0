/// Ways to send a model update in fewer bytes: one published scheme a file, and what is lost is sent later.
@NullMarked
package io.siloscope.federate.compress;

import org.jspecify.annotations.NullMarked;
