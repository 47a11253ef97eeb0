/// How a coordinator makes one model out of many: one pure file a published method.
@NullMarked
package io.siloscope.federate.strategy;

import org.jspecify.annotations.NullMarked;
