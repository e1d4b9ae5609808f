/// Tests of the room of the same name.
@NullMarked
package dev.highwater.volume.foretell;

import org.jspecify.annotations.NullMarked;
