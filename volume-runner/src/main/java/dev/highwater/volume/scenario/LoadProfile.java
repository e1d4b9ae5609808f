package dev.highwater.volume.scenario;

import dev.highwater.volume.sql.SqlScript;
import dev.highwater.volume.sql.SqlStatement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A load profile in k6's words.
///
/// @param warmUp run as the profile begins and thrown away
/// @param timeout after which a statement is given up and counts as an error
/// @param thresholds judged at each rung
/// @param capacity where the highest rate is looked for instead of running one
/// @param faults what is done to the server meanwhile
public record LoadProfile(
    String name,
    Executor executor,
    Duration warmUp,
    Duration timeout,
    List<Operation> mix,
    List<Threshold> thresholds,
    Optional<CapacitySearch> capacity,
    List<Fault> faults) {

  public LoadProfile {
    mix = List.copyOf(mix);
    thresholds = List.copyOf(thresholds);
    faults = List.copyOf(faults);
    if (mix.isEmpty()) {
      throw new IllegalArgumentException("A load profile needs at least one operation");
    }
  }

  /// A profile that only runs.
  public LoadProfile(
      String name, Executor executor, Duration warmUp, Duration timeout, List<Operation> mix) {
    this(name, executor, warmUp, timeout, mix, List.of(), Optional.empty(), List.of());
  }

  /// The same with other iterations.
  public LoadProfile with(Executor other) {
    return new LoadProfile(name, other, warmUp, timeout, mix, thresholds, capacity, faults);
  }

  /// The same with other thresholds.
  public LoadProfile with(List<Threshold> others) {
    return new LoadProfile(name, executor, warmUp, timeout, mix, others, capacity, faults);
  }

  /// What runs, in a few words.
  public String says() {
    String how =
        switch (executor) {
          case Executor.ConstantArrivalRate e -> "%.4g/s for %s".formatted(e.rate(), seconds());
          case Executor.RampingArrivalRate e ->
              "up to %.4g/s in %s".formatted(Stage.highest(e.startRate(), e.stages()), seconds());
          case Executor.ConstantVus _ -> "for " + seconds();
          case Executor.RampingVus _ -> "in " + seconds();
          case Executor.SharedIterations e ->
              "%d iterations, at most %s".formatted(e.iterations(), seconds());
          case Executor.PerVuIterations e ->
              "%d iterations each, at most %s".formatted(e.iterations(), seconds());
        };
    return "%s: %s, %s on %d connections%s"
        .formatted(
            name,
            executor.word(),
            how,
            executor.workers(),
            capacity.isPresent() ? ", searching for the highest rate" : "");
  }

  private String seconds() {
    return executor.length().toMillis() / 1000.0 + " s";
  }

  /// Whether an operation only reads.
  public enum Kind {
    READ,
    WRITE
  }

  /// One kind of iteration: the statements of one file, in one transaction where there are several.
  ///
  /// @param name the file's name without its ending
  /// @param weight its share, relative to the other operations
  /// @param parameters the query whose rows are drawn from, a column per parameter
  public record Operation(
      String name,
      String module,
      Kind kind,
      double weight,
      SqlScript script,
      Optional<SqlStatement> parameters) {}
}
