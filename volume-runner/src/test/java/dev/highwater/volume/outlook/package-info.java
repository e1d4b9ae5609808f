/// Tests of the room of the same name.
@NullMarked
package dev.highwater.volume.outlook;

import org.jspecify.annotations.NullMarked;
