/// Tests of the room of the same name.
@NullMarked
package dev.highwater.volume.honesty;

import org.jspecify.annotations.NullMarked;
