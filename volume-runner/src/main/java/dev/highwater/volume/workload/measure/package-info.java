/// What all workloads share: how times become percentiles.
@NullMarked
package dev.highwater.volume.workload.measure;

import org.jspecify.annotations.NullMarked;
