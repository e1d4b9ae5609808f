/// Report pages: run warm at several selectivities, with the plans of their statements.
@NullMarked
package dev.highwater.volume.workload.reports;

import org.jspecify.annotations.NullMarked;
