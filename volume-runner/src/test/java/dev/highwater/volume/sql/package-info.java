/// Tests of the room of the same name.
@NullMarked
package dev.highwater.volume.sql;

import org.jspecify.annotations.NullMarked;
