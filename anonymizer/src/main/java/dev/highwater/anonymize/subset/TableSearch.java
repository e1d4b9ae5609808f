package dev.highwater.anonymize.subset;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What is taken of a table while more is looked for.
final class TableSearch {

  private final QualifiedName name;
  private final int order;
  private final double about;
  private final long bytes;
  private final boolean followed;
  private final RowPlaces taken = new RowPlaces();
  private final RowPlaces descending = new RowPlaces();
  private final Map<String, Long> because = new LinkedHashMap<>();
  private RowPlaces upward = new RowPlaces();
  private RowPlaces downward = new RowPlaces();
  private long wholeRows = -1;
  private boolean wholePending;

  /// @param order where it comes when tables are loaded, those it refers to before it
  /// @param about how many rows it has; negative where the server does not know
  /// @param followed whether children of its rows were asked for
  TableSearch(QualifiedName name, int order, double about, long bytes, boolean followed) {
    this.name = name;
    this.order = order;
    this.about = about;
    this.bytes = bytes;
    this.followed = followed;
  }

  /// Rows whose references are to be followed.
  ///
  /// @param whole whether all rows of the table are meant, and no places told
  /// @param upward whose parents are looked for
  /// @param downward whose children are
  record Batch(boolean whole, RowPlaces upward, RowPlaces downward) {}

  QualifiedName name() {
    return name;
  }

  int order() {
    return order;
  }

  long about() {
    return wholeRows >= 0 ? wholeRows : about < 0 ? -1 : Math.round(about);
  }

  boolean isWhole() {
    return wholeRows >= 0;
  }

  boolean isPending() {
    return wholePending || !upward.isEmpty() || !downward.isEmpty();
  }

  /// Takes a row, unless it is taken already.
  ///
  /// @param descends whether its children are taken too, where any were asked for
  void take(long block, int offset, String reason, boolean descends) {
    if (isWhole()) {
      return;
    }
    if (taken.add(block, offset)) {
      upward.add(block, offset);
      because.merge(reason, 1L, Long::sum);
    }
    if (descends && followed && descending.add(block, offset)) {
      downward.add(block, offset);
    }
  }

  /// Takes all rows.
  void takeAll(long rows, String reason) {
    if (!isWhole()) {
      because.clear();
      because.put(reason, rows);
      wholeRows = rows;
      wholePending = true;
      upward = new RowPlaces();
      downward = new RowPlaces();
    }
  }

  /// What was taken since it was asked last.
  Batch batch() {
    Batch batch = new Batch(wholePending, upward, downward);
    wholePending = false;
    upward = new RowPlaces();
    downward = new RowPlaces();
    return batch;
  }

  TakenRows taken() {
    return isWhole() ? TakenRows.all(wholeRows) : TakenRows.at(taken);
  }

  /// What it comes to.
  ///
  /// @param of about how many rows there are
  Closure.TableSize size(long of) {
    long rows = isWhole() ? wholeRows : taken.size();
    long there = Math.max(of, rows);
    List<String> reasons =
        because.entrySet().stream()
            .map(one -> String.format(Locale.ROOT, "%s: %,d", one.getKey(), one.getValue()))
            .toList();
    return new Closure.TableSize(
        name, rows, there, there == 0 ? 0 : Math.round((double) bytes / there * rows), reasons);
  }
}
