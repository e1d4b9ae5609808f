package dev.highwater.volume.workload.fault;

import dev.highwater.volume.scenario.Fault;

/// The power to restart the measured server; there is none over servers that others keep.
@FunctionalInterface
public interface ServerControl {

  /// Restarts it and waits until it takes connections again.
  void restart(Fault.Restart.Mode mode);
}
