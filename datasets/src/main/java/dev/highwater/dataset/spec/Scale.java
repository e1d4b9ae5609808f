package dev.highwater.dataset.spec;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/// What the one number stands for from which all counts of rows follow, and how far it goes.
///
/// @param unit the table whose rows it counts
/// @param rows where nobody names another
/// @param minimum smaller scales are refused
/// @param steps scales with a name, smallest first
/// @param projections of tables that grow with the years
public record Scale(
    QualifiedName unit,
    long rows,
    long minimum,
    Map<String, Long> steps,
    Map<QualifiedName, Projection> projections) {

  public Scale {
    steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    projections = Collections.unmodifiableMap(new LinkedHashMap<>(projections));
  }

  /// A scale without named steps and projections.
  public Scale(QualifiedName unit, long rows, long minimum) {
    this(unit, rows, minimum, Map.of(), Map.of());
  }

  /// The rows of a step, where there is one of that name.
  public OptionalLong step(String name) {
    Long found = steps.get(name);
    return found == null ? OptionalLong.empty() : OptionalLong.of(found);
  }

  /// The name of the step with so many rows, or nothing.
  public String stepOf(long wanted) {
    return steps.entrySet().stream()
        .filter(step -> step.getValue() == wanted)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  /// The most rows a table is expected to have.
  ///
  /// @param oneYear after the first year
  public record Projection(long oneYear, long fiveYears, long tenYears) {

    /// After how many years a table is expected to have so many rows: straight lines from nothing
    /// over the three figures, and the last one goes on.
    public double years(long rows) {
      if (rows <= oneYear) {
        return (double) rows / oneYear;
      }
      if (rows <= fiveYears) {
        return 1 + 4 * share(rows, oneYear, fiveYears);
      }
      return tenYears > fiveYears ? 5 + 5 * share(rows, fiveYears, tenYears) : 10;
    }

    private static double share(long rows, long from, long to) {
      return (double) (rows - from) / (to - from);
    }
  }
}
