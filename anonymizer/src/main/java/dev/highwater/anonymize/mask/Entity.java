package dev.highwater.anonymize.mask;

import dev.highwater.anonymize.key.Prf;

/// Who a value belongs to, as bytes that are the same in every table: of columns of the row, or of
/// the value itself. Confined to one thread.
final class Entity {

  private final int[] fields;
  private final KeyForm[] forms;
  private final KeyForm own;
  private final KeyBytes key = new KeyBytes();

  /// @param fields the columns that tell, or none
  /// @param forms how each of them becomes part of a key
  /// @param own how the value itself becomes a key where no column tells, or one of them is NULL
  Entity(int[] fields, KeyForm[] forms, KeyForm own) {
    this.fields = fields.clone();
    this.forms = forms.clone();
    this.own = own;
  }

  /// The keyed number of the entity; [Prf#rest()] has as much again.
  long hash(Prf prf, byte[] bytes, int offset, int length, RowFields row) {
    key.clear();
    if (fields.length == 0 || !fromRow(row)) {
      key.clear();
      key.add(0);
      own.append(bytes, offset, length, key);
    }
    return prf.hash(key.array(), 0, key.size());
  }

  private boolean fromRow(RowFields row) {
    key.add(1);
    for (int i = 0; i < fields.length; i++) {
      int length = row.fieldLength(fields[i]);
      if (length < 0) {
        return false;
      }
      int start = key.size();
      key.addInt(0);
      forms[i].append(row.array(), row.fieldOffset(fields[i]), length, key);
      key.setInt(start, key.size() - start - Integer.BYTES);
    }
    return true;
  }
}
