/// What a volume run is to do, as `scenario.yaml` says it, with the SQL files beside it.
@NullMarked
package dev.highwater.volume.scenario;

import org.jspecify.annotations.NullMarked;
