/// An import as a chunk-oriented job of Spring Batch, whose progress is kept beside the rows it
/// brings in. The only room of volume runs that knows Spring.
@NullMarked
package dev.highwater.volume.workload.imports.job;

import org.jspecify.annotations.NullMarked;
