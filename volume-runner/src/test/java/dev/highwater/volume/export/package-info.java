/// Tests of the room of the same name.
@NullMarked
package dev.highwater.volume.export;

import org.jspecify.annotations.NullMarked;
