package dev.highwater.anonymize.check.pass;

import dev.highwater.anonymize.check.read.Cell;
import dev.highwater.anonymize.check.read.CellNode;
import dev.highwater.anonymize.check.read.TableReading;
import org.jspecify.annotations.Nullable;

/// How one field of a table is searched, decided once for all its rows. It remembers values in
/// which nothing was found: states, kinds and sentences of a program come again a million times.
/// Confined to one thread.
final class ScannedField {

  private static final int REMEMBERED = 1 << 12;
  private static final int TRIED = 1 << 13;

  private final TableReading.Field field;
  private final @Nullable CellNode column;
  private final @Nullable Cell whole;
  private final boolean walked;
  private final boolean json;
  private final long[] clean;
  private boolean remembers;
  private int asked;
  private int known;

  /// @param column the cells of the column it is of
  ScannedField(TableReading.Field field, @Nullable CellNode column) {
    this.field = field;
    this.column = column;
    this.whole = field.node() instanceof CellNode.Whole(Cell cell) ? cell : null;
    this.walked = field.node() != null && (whole == null || !whole.kept());
    this.json =
        field.node() instanceof CellNode.OfJson || field.attribute().type().startsWith("json");
    this.remembers = field.scanned();
    this.clean = new long[remembers ? REMEMBERED : 0];
  }

  TableReading.Field field() {
    return field;
  }

  @Nullable CellNode column() {
    return column;
  }

  /// The cell, where the field has one alone.
  @Nullable Cell whole() {
    return whole;
  }

  /// Whether its cells are compared with what they were.
  boolean walked() {
    return walked;
  }

  /// Whether places in it are paths.
  boolean json() {
    return json;
  }

  /// The number of the cell whose short values it may have, or -1.
  int origin() {
    return whole == null || whole.kept() ? -1 : whole.number();
  }

  /// Whether secrets are looked for: not where the policy puts another value.
  boolean mayHaveSecrets() {
    return column == null || (whole != null && whole.kept());
  }

  /// Whether it pays to hash its values.
  boolean remembers() {
    return remembers;
  }

  /// Whether nothing was found in a value with that hash.
  boolean isClean(long hash) {
    boolean found = clean[(int) hash & (REMEMBERED - 1)] == hash;
    asked++;
    known += found ? 1 : 0;
    if (asked == TRIED && known < TRIED / 4) {
      remembers = false;
    }
    return found;
  }

  /// Remembers that nothing was found in a value with that hash.
  void clean(long hash) {
    clean[(int) hash & (REMEMBERED - 1)] = hash;
  }
}
