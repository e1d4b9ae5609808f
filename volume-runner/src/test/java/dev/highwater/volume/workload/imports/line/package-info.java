@NullMarked
package dev.highwater.volume.workload.imports.line;

import org.jspecify.annotations.NullMarked;
