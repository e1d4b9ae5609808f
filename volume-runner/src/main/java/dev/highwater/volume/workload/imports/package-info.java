/// Imports of CSV files: staged, validated, merged and rolled up in one transaction, with a file of
/// rejected lines.
@NullMarked
package dev.highwater.volume.workload.imports;

import org.jspecify.annotations.NullMarked;
