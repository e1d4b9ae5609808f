/// Tests of the room of the same name.
@NullMarked
package dev.highwater.volume.workload.measure;

import org.jspecify.annotations.NullMarked;
