/// Tests of the room of the same name.
@NullMarked
package dev.highwater.volume.ladder;

import org.jspecify.annotations.NullMarked;
