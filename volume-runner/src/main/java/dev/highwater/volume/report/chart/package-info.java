/// Charts as inline SVG: growth curves, latency percentiles, stacked bars. Colours come from the
/// page.
@NullMarked
package dev.highwater.volume.report.chart;

import org.jspecify.annotations.NullMarked;
