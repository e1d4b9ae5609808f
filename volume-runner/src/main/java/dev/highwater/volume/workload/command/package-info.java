/// Programs of others as workloads: run, bounded in time, and read.
@NullMarked
package dev.highwater.volume.workload.command;

import org.jspecify.annotations.NullMarked;
