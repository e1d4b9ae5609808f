/// What a volume run found out, as records: the one shape behind `results.json` and every report.
@NullMarked
package dev.highwater.volume.result;

import org.jspecify.annotations.NullMarked;
