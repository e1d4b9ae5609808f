package dev.highwater.anonymize.check.finding;

import java.util.Comparator;
import java.util.Locale;

/// One thing that was found, without the value.
///
/// @param table the table, or the kind of object, such as `function`
/// @param cell the column, with the path inside it; or the object's number
/// @param count how many rows or objects
/// @param row the first of them: its key where that is an ordinary column's, else its place
/// @param detail what else there is to say
public record Finding(
    Kind kind, Severity severity, String table, String cell, long count, String row, String detail)
    implements Comparable<Finding> {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(Finding::kind)
          .thenComparing(Finding::table)
          .thenComparing(Finding::cell)
          .thenComparing(Finding::row)
          .thenComparing(Finding::detail);

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  /// The kind in words.
  public String shownKind() {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
