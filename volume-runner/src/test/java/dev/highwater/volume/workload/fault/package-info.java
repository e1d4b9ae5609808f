/// Tests of the room of the same name.
@NullMarked
package dev.highwater.volume.workload.fault;

import org.jspecify.annotations.NullMarked;
