/// Lines of imported files: reading them, asking whether they are what they must be, and telling
/// why not.
@NullMarked
package dev.highwater.volume.workload.imports.line;

import org.jspecify.annotations.NullMarked;
