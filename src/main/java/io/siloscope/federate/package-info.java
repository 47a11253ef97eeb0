/// A federation that trains one model: the coordinator's round loop and the ports through which it reaches sites,
/// which know no image, no embedding and no label. Start reading at [io.siloscope.federate.Coordinator].
@NullMarked
package io.siloscope.federate;

import org.jspecify.annotations.NullMarked;
