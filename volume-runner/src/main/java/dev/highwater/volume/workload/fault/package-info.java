/// Faults that are done to a server, or to the way there, while load runs.
@NullMarked
package dev.highwater.volume.workload.fault;

import org.jspecify.annotations.NullMarked;
