/// Tests of the room of the same name.
@NullMarked
package dev.highwater.volume.state;

import org.jspecify.annotations.NullMarked;
