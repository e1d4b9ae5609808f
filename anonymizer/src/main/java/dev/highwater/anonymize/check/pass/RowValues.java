package dev.highwater.anonymize.check.pass;

import dev.highwater.anonymize.check.identifier.IdentifierForms;
import dev.highwater.anonymize.check.identifier.KeyedHash;
import dev.highwater.anonymize.check.read.Cell;
import dev.highwater.anonymize.check.read.CellNode;
import dev.highwater.anonymize.check.read.TableReading;
import dev.highwater.dataset.copy.CopyReader;
import java.util.Locale;

/// What the cells of one row come to, while it is read. Confined to one thread.
final class RowValues {

  /// What to do with the sum of a cell.
  interface Sums {
    void sum(long key, int cell, long value);
  }

  private final KeyedHash hash;
  private final long[] sums;
  private final boolean[] there;
  private final int[] cells;
  private int count;
  private long key;
  private long place;
  private int givenName = -1;
  private int surname = -1;
  private int nameCell;
  private byte[] full = new byte[256];

  RowValues(KeyedHash hash, int size) {
    this.hash = hash;
    sums = new long[size];
    there = new boolean[size];
    cells = new int[size];
  }

  /// A table, or a part of one, begins.
  void begin() {
    place = 0;
  }

  /// Finds the columns of given name and surname, which make a full name together.
  void names(TableReading table) {
    givenName = -1;
    surname = -1;
    int field = 1 + table.keyColumns().size();
    for (TableReading.Field one : table.fields()) {
      String name = one.attribute().name().toLowerCase(Locale.ROOT);
      if (one.node() instanceof CellNode.Whole(Cell cell) && cell.identifies()) {
        if (givenName < 0 && name.matches("(.*_)?(first|given)_?name")) {
          givenName = field;
          nameCell = cell.number();
        } else if (surname < 0 && name.matches("(.*_)?(last_?name|family_?name|surname)")) {
          surname = field;
        }
      }
      field++;
    }
  }

  /// Adds the full name in both orders.
  void fullNames(CopyReader tuple, IdentifierForms forms) {
    if (givenName < 0 || surname < 0) {
      return;
    }
    int first = tuple.fieldLength(givenName);
    int last = tuple.fieldLength(surname);
    if (first <= 0 || last <= 0) {
      return;
    }
    if (full.length < first + last + 1) {
      full = new byte[2 * (first + last + 1)];
    }
    System.arraycopy(tuple.array(), tuple.fieldOffset(givenName), full, 0, first);
    full[first] = ' ';
    System.arraycopy(tuple.array(), tuple.fieldOffset(surname), full, first + 1, last);
    forms.add(full, 0, first + last + 1, nameCell);
  }

  /// A row begins.
  ///
  /// @return whether it is in the sample
  boolean begin(CopyReader tuple, int keys, long mask) {
    for (int i = 0; i < count; i++) {
      there[cells[i]] = false;
      sums[cells[i]] = 0;
    }
    count = 0;
    key = 0;
    // Without a key that stayed, a row is known by its place among those that are read: one that
    // was
    // copied in order has the same. Where it has not, rows meet by chance, and look like it.
    if (keys == 0) {
      key = hash.mix(place++);
    }
    for (int i = 1; i <= keys; i++) {
      key =
          hash.mix(
              key * 31
                  + (tuple.fieldLength(i) < 0
                      ? 7
                      : hash.of(tuple.array(), tuple.fieldOffset(i), tuple.fieldLength(i))));
    }
    return (key & mask) == 0;
  }

  /// A value of a cell; all of a cell are summed.
  void add(Cell cell, long value) {
    int at = cell.number();
    if (!there[at]) {
      there[at] = true;
      cells[count++] = at;
    }
    sums[at] += value;
  }

  /// Shows what each cell came to.
  void forEach(Sums taker) {
    for (int i = 0; i < count; i++) {
      taker.sum(key, cells[i], sums[cells[i]]);
    }
  }
}
