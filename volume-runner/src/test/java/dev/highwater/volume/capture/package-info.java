/// Tests of the room of the same name.
@NullMarked
package dev.highwater.volume.capture;

import org.jspecify.annotations.NullMarked;
