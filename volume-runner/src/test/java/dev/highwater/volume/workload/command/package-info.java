/// Tests of the room of the same name.
@NullMarked
package dev.highwater.volume.workload.command;

import org.jspecify.annotations.NullMarked;
