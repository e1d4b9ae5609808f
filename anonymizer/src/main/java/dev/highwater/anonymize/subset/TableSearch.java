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
  private final RowPlaces taken = new RowPlaces();
  private final Map<String, Long> because = new LinkedHashMap<>();
  private RowPlaces pending = new RowPlaces();
  private long wholeRows = -1;
  private boolean wholePending;

  /// @param order where it comes when tables are loaded, those it refers to before it
  /// @param about how many rows it has; negative where the server does not know
  TableSearch(QualifiedName name, int order, double about, long bytes) {
    this.name = name;
    this.order = order;
    this.about = about;
    this.bytes = bytes;
  }

  /// Rows whose references are to be followed.
  ///
  /// @param whole whether all rows of the table are meant, and no places told
  record Batch(boolean whole, RowPlaces places) {}

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
    return wholePending || !pending.isEmpty();
  }

  /// Takes a row, unless it is taken already.
  void take(long block, int offset, String reason) {
    if (!isWhole() && taken.add(block, offset)) {
      pending.add(block, offset);
      because.merge(reason, 1L, Long::sum);
    }
  }

  /// Takes all rows.
  void takeAll(long rows, String reason) {
    if (!isWhole()) {
      because.clear();
      because.put(reason, rows);
      wholeRows = rows;
      wholePending = true;
      pending = new RowPlaces();
    }
  }

  /// What was taken since it was asked last.
  Batch batch() {
    Batch batch = new Batch(wholePending, pending);
    wholePending = false;
    pending = new RowPlaces();
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
