/// Tells other tools what a run is doing while it goes on: Prometheus, an OpenTelemetry collector,
/// StatsD. Micrometer stays in this room.
@NullMarked
package dev.highwater.volume.export;

import org.jspecify.annotations.NullMarked;
