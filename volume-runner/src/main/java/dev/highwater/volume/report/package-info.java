/// A run made readable: `results.json`, `report.html`, `summary.md`, `junit.xml` and a console
/// table.
@NullMarked
package dev.highwater.volume.report;

import org.jspecify.annotations.NullMarked;
