package dev.highwater.dataset.literal;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.value.Utf8;

/// Composites: `(1,"a b",)`. A field with nothing in it is null.
final class CompositeLiteral implements FieldEncoder {

  private final LiteralScanner scan;
  private final FieldEncoder[] fields;
  private final int[] oids;
  private final Utf8 unquoted = new Utf8(64);

  /// @param oids of the fields' types
  CompositeLiteral(String type, FieldEncoder[] fields, int[] oids) {
    scan = new LiteralScanner(type);
    this.fields = fields.clone();
    this.oids = oids.clone();
  }

  @Override
  public void write(byte[] text, int from, int to, CopyBuffer out) {
    scan.over(text, from, to).expect('(');
    out.beginField();
    out.putInt4(fields.length);
    for (int i = 0; i < fields.length; i++) {
      if (i > 0 && !scan.take(',')) {
        throw scan.broken("it has " + i + " fields instead of " + fields.length);
      }
      out.putInt4(oids[i]);
      if (read()) {
        fields[i].write(unquoted.bytes(), 0, unquoted.length(), out);
      } else {
        out.writeNull();
      }
    }
    if (!scan.take(')')) {
      throw scan.broken("it has more than " + fields.length + " fields");
    }
    scan.finish();
    out.endField();
  }

  /// @return whether the field is there
  private boolean read() {
    unquoted.clear();
    if (scan.peek() == ',' || scan.peek() == ')') {
      return false;
    }
    Quotes.read(scan, unquoted, ",)");
    return true;
  }
}
