package dev.highwater.dataset.literal;

import dev.highwater.dataset.copy.CopyBuffer;

/// Whole numbers, and what PostgreSQL keeps as whole numbers.
final class WholeLiterals {

  private WholeLiterals() {}

  static FieldEncoder int2(String type) {
    return signed(
        type, Short.MIN_VALUE, Short.MAX_VALUE, (value, out) -> out.writeInt2((int) value));
  }

  static FieldEncoder int4(String type) {
    return signed(
        type, Integer.MIN_VALUE, Integer.MAX_VALUE, (value, out) -> out.writeInt4((int) value));
  }

  static FieldEncoder int8(String type) {
    return signed(type, Long.MIN_VALUE, Long.MAX_VALUE, (value, out) -> out.writeInt8(value));
  }

  /// `oid`, the types of names that are oids (`regclass`), `xid` and `cid`: 32 bits without sign.
  static FieldEncoder unsigned4(String type) {
    return signed(type, 0, 0xffff_ffffL, (value, out) -> out.writeInt4((int) value));
  }

  /// `xid8`: 64 bits without sign.
  static FieldEncoder unsigned8(String type) {
    LiteralScanner scan = new LiteralScanner(type);
    return (text, from, to, out) -> {
      out.writeInt8(unsigned(scan.over(text, from, to)));
      scan.finish();
    };
  }

  private static FieldEncoder signed(String type, long least, long most, Writer writer) {
    LiteralScanner scan = new LiteralScanner(type);
    return (text, from, to, out) -> {
      long value = signed(scan.over(text, from, to));
      scan.finish();
      if (value < least || value > most) {
        throw scan.broken("it is out of range");
      }
      writer.write(value, out);
    };
  }

  /// A whole number of 64 bits with an optional sign.
  private static long signed(LiteralScanner scan) {
    boolean negative = scan.take('-');
    if (!negative) {
      scan.take('+');
    }
    long value = 0;
    do {
      int digit = digit(scan);
      // Below zero there is one number more.
      if (value < (Long.MIN_VALUE + digit) / 10) {
        throw scan.broken("it is out of range");
      }
      value = value * 10 - digit;
    } while (!scan.done());
    if (!negative && value == Long.MIN_VALUE) {
      throw scan.broken("it is out of range");
    }
    return negative ? value : -value;
  }

  private static int digit(LiteralScanner scan) {
    int c = scan.next();
    if (!LiteralScanner.isDigit(c)) {
      throw scan.broken("'" + (char) c + "' is no digit");
    }
    return c - '0';
  }

  private static long unsigned(LiteralScanner scan) {
    long value = 0;
    do {
      int digit = digit(scan);
      if (Long.compareUnsigned(value, Long.divideUnsigned(-1L - digit, 10)) > 0) {
        throw scan.broken("it is out of range");
      }
      value = value * 10 + digit;
    } while (LiteralScanner.isDigit(scan.peek()));
    return value;
  }

  /// `boolean`, by all the words PostgreSQL knows.
  static FieldEncoder truth(String type) {
    LiteralScanner scan = new LiteralScanner(type);
    return (text, from, to, out) -> {
      scan.over(text, from, to);
      boolean yes =
          scan.takeWord("true")
              || scan.takeWord("t")
              || scan.takeWord("yes")
              || scan.takeWord("y")
              || scan.takeWord("on")
              || scan.take('1');
      boolean no =
          !yes
              && (scan.takeWord("false")
                  || scan.takeWord("f")
                  || scan.takeWord("no")
                  || scan.takeWord("n")
                  || scan.takeWord("off")
                  || scan.take('0'));
      if (!yes && !no) {
        throw scan.broken("write true or false");
      }
      scan.finish();
      out.writeBoolean(yes);
    };
  }

  /// `pg_lsn`: two hexadecimal numbers around a slash.
  static FieldEncoder position(String type) {
    LiteralScanner scan = new LiteralScanner(type);
    return (text, from, to, out) -> {
      scan.over(text, from, to);
      long high = hexadecimal(scan);
      scan.expect('/');
      long low = hexadecimal(scan);
      scan.finish();
      out.writeInt8((high << 32) | low);
    };
  }

  private static long hexadecimal(LiteralScanner scan) {
    long value = scan.hexDigit();
    int digits = 1;
    while (Character.digit(scan.peek(), 16) >= 0) {
      value = (value << 4) | scan.hexDigit();
      if (++digits > 8) {
        throw scan.broken("it is out of range");
      }
    }
    return value;
  }

  /// `tid`: a block and a place in it.
  static FieldEncoder place(String type) {
    LiteralScanner scan = new LiteralScanner(type);
    return (text, from, to, out) -> {
      scan.over(text, from, to).expect('(');
      long block = scan.digits();
      scan.expect(',');
      long offset = scan.digits();
      scan.expect(')');
      scan.finish();
      out.beginField();
      out.putInt4((int) block);
      out.putInt2((int) offset);
      out.endField();
    };
  }

  /// `pg_snapshot` and `txid_snapshot`: the oldest and the next transaction, and those under way.
  static FieldEncoder snapshot(String type) {
    LiteralScanner scan = new LiteralScanner(type);
    return (text, from, to, out) -> {
      scan.over(text, from, to);
      out.beginField();
      int count = out.size();
      out.putInt4(0);
      out.putInt8(unsigned(scan));
      scan.expect(':');
      out.putInt8(unsigned(scan));
      scan.expect(':');
      int running = 0;
      while (!scan.done()) {
        out.putInt8(unsigned(scan));
        running++;
        scan.take(',');
      }
      out.setInt4(count, running);
      out.endField();
    };
  }

  /// `int2vector` and `oidvector`: arrays that start at 0 and are written with blanks between.
  static FieldEncoder vector(int elementOid, FieldEncoder element, String type) {
    LiteralScanner scan = new LiteralScanner(type);
    return (text, from, to, out) -> {
      scan.over(text, from, to);
      out.beginField();
      out.putInt4(1);
      out.putInt4(0);
      out.putInt4(elementOid);
      int count = out.size();
      out.putInt4(0);
      out.putInt4(0);
      int elements = 0;
      while (!scan.done()) {
        int start = scan.at();
        while (!scan.done() && !LiteralScanner.isBlank(scan.peek())) {
          scan.next();
        }
        element.write(text, start, scan.at(), out);
        elements++;
        scan.blanks();
      }
      if (elements == 0) {
        throw scan.broken("it needs an element");
      }
      out.setInt4(count, elements);
      out.endField();
    };
  }

  @FunctionalInterface
  private interface Writer {
    void write(long value, CopyBuffer out);
  }
}
