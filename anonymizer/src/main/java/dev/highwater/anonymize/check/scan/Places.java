package dev.highwater.anonymize.check.scan;

import dev.highwater.anonymize.check.finding.Finding;
import dev.highwater.anonymize.check.finding.Kind;
import dev.highwater.anonymize.check.finding.Severity;
import dev.highwater.anonymize.check.read.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where in the rows something was found, counted by rows. One thread fills it; those of several
/// are added up.
public final class Places {

  /// What was found of one kind in one cell.
  ///
  /// @param cell the column, with the path inside it
  public record Place(
      Kind kind, Severity severity, Relation relation, String cell, String detail) {}

  private static final class Count {
    private long rows;
    private long first = Long.MAX_VALUE;
    private long last = -1;
  }

  private final Map<Place, Count> counts = new HashMap<>();

  /// Counts a row, once.
  ///
  /// @param row its page and line, as one number
  public void add(Place place, long row) {
    Count count = counts.computeIfAbsent(place, fresh -> new Count());
    if (count.last != row) {
      count.last = row;
      count.rows++;
      count.first = Math.min(count.first, row);
    }
  }

  /// Adds what another thread has found.
  public void add(Places other) {
    other.counts.forEach(
        (place, found) -> {
          Count count = counts.computeIfAbsent(place, fresh -> new Count());
          count.rows += found.rows;
          count.first = Math.min(count.first, found.first);
        });
  }

  /// How a row and a relation are shown.
  public interface Shown {
    String row(Relation relation, long row);

    String relation(Relation relation);
  }

  /// All that was found.
  public List<Finding> findings(Shown shown) {
    List<Finding> findings = new ArrayList<>();
    counts.forEach(
        (place, count) ->
            findings.add(
                new Finding(
                    place.kind(),
                    place.severity(),
                    shown.relation(place.relation()),
                    place.cell(),
                    count.rows,
                    shown.row(place.relation(), count.first),
                    place.detail())));
    return findings;
  }
}
