/// Tests of the room of the same name.
@NullMarked
package dev.highwater.volume.init;

import org.jspecify.annotations.NullMarked;
