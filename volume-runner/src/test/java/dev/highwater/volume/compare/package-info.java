/// Tests of the room of the same name.
@NullMarked
package dev.highwater.volume.compare;

import org.jspecify.annotations.NullMarked;
