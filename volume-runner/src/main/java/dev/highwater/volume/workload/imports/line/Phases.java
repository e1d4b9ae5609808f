package dev.highwater.volume.workload.imports.line;

import dev.highwater.volume.result.ImportResult.Phase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where the time of an import goes: each lap is added to the phase it is called.
public final class Phases {

  private final Map<String, Long> nanos = new LinkedHashMap<>();
  private final long started = System.nanoTime();
  private long last = started;

  /// What was done since the last lap belongs to a phase.
  public void lap(String phase) {
    long now = System.nanoTime();
    nanos.merge(phase, now - last, Long::sum);
    last = now;
  }

  /// In the order they were first reached.
  public List<Phase> phases() {
    return nanos.entrySet().stream()
        .map(entry -> new Phase(entry.getKey(), entry.getValue() / 1e9))
        .toList();
  }

  /// From the beginning to the last lap.
  public double seconds() {
    return (last - started) / 1e9;
  }
}
