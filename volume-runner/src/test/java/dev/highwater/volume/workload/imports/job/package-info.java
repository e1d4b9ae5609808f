@NullMarked
package dev.highwater.volume.workload.imports.job;

import org.jspecify.annotations.NullMarked;
