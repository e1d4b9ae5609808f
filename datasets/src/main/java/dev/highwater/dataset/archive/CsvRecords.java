package dev.highwater.dataset.archive;

import dev.highwater.dataset.copy.CopyBuffer;

/// Finds the records in a stream of CSV (RFC 4180), however it is cut into pieces, and makes each a
/// tuple of COPY BINARY whose fields are texts. A field that is empty and has no quotes is null.
/// Confined to one thread.
final class CsvRecords {

  private enum At {
    FIELD,
    BARE,
    QUOTED,
    QUOTE
  }

  private final int fields;
  private final CopyBuffer tuple = new CopyBuffer(8 * 1024);
  private At at = At.FIELD;
  private boolean begun;
  private int count;
  private int length;

  /// @param fields how many each record must have
  CsvRecords(int fields) {
    this.fields = fields;
  }

  /// Reads up to the end of a record. A carriage return without quotes is a part of the end.
  ///
  /// @return behind the record, which [#tuple()] then has; or -1 where the bytes end before it does
  /// @throws DamageException where it is no record of so many fields
  int next(byte[] bytes, int from, int end) throws DamageException {
    if (!begun && from < end) {
      begin();
    }
    for (int i = from; i < end; i++) {
      byte sign = bytes[i];
      switch (at) {
        case QUOTED -> {
          if (sign == '"') {
            at = At.QUOTE;
          } else {
            put(sign);
          }
        }
        case FIELD, BARE, QUOTE -> {
          switch (sign) {
            case ',' -> endField();
            case '\n' -> {
              endField();
              return endRecord(i + 1);
            }
            case '\r' -> {}
            case '"' -> quote();
            default -> bare(sign);
          }
        }
      }
    }
    return -1;
  }

  /// The record that was read last.
  CopyBuffer tuple() {
    return tuple;
  }

  /// Whether the bytes so far end between records.
  boolean atEnd() {
    return !begun;
  }

  private void begin() {
    tuple.clear();
    tuple.putInt2(fields);
    tuple.putInt4(0);
    begun = true;
    count = 0;
    length = 0;
    at = At.FIELD;
  }

  private void put(byte sign) {
    tuple.putInt1(sign);
    length++;
  }

  private void quote() throws DamageException {
    switch (at) {
      case FIELD -> at = At.QUOTED;
      case QUOTE -> {
        put((byte) '"');
        at = At.QUOTED;
      }
      case BARE, QUOTED -> throw new DamageException("a quote stands within a field of it");
    }
  }

  private void bare(byte sign) throws DamageException {
    if (at == At.QUOTE) {
      throw new DamageException("a field of it goes on behind its quotes");
    }
    put(sign);
    at = At.BARE;
  }

  private void endField() {
    boolean isNull = at == At.FIELD;
    tuple.setInt4(tuple.size() - length - Integer.BYTES, isNull ? -1 : length);
    count++;
    length = 0;
    at = At.FIELD;
    tuple.putInt4(0);
  }

  private int endRecord(int behind) throws DamageException {
    if (count != fields) {
      throw new DamageException(
          "a record of it has " + count + " fields, where " + fields + " should be");
    }
    // Behind the last field another one was begun.
    tuple.truncate(tuple.size() - Integer.BYTES);
    begun = false;
    return behind;
  }
}
