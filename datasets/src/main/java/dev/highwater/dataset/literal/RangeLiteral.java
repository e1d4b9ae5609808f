package dev.highwater.dataset.literal;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.value.Utf8;

/// Ranges: `[1,5)`, `(,2025-10-09]`, `empty`. Those of PostgreSQL's own that have steps take the
/// form `[…)` that the server gives them.
final class RangeLiteral implements FieldEncoder {

  static final int EMPTY = 0x01;
  static final int LOWER_INCLUDED = 0x02;
  static final int UPPER_INCLUDED = 0x04;
  static final int LOWER_INFINITE = 0x08;
  static final int UPPER_INFINITE = 0x10;

  private final LiteralScanner scan;
  private final FieldEncoder bound;
  private final Bound order;
  private final Utf8 unquoted = new Utf8(32);

  RangeLiteral(String type, FieldEncoder bound, Bound order) {
    scan = new LiteralScanner(type);
    this.bound = bound;
    this.order = order;
  }

  @Override
  public void write(byte[] text, int from, int to, CopyBuffer out) {
    scan.over(text, from, to);
    out.beginField();
    int flags = out.size();
    out.putInt1(EMPTY);
    if (!scan.takeWord("empty")) {
      range(flags, out);
    }
    scan.finish();
    out.endField();
  }

  private void range(int at, CopyBuffer out) {
    int flags = scan.take('[') ? LOWER_INCLUDED : 0;
    if (flags == 0) {
      scan.expect('(');
    }
    int lower = out.size();
    flags = part(flags, LOWER_INCLUDED, LOWER_INFINITE, ",", out);
    scan.expect(',');
    int upper = out.size();
    int ends = part(UPPER_INCLUDED, UPPER_INCLUDED, UPPER_INFINITE, ")]", out);
    if (scan.take(']')) {
      flags |= ends;
    } else {
      scan.expect(')');
      flags |= ends & ~UPPER_INCLUDED;
    }
    if (order.stepped()) {
      flags = canonical(flags, lower, upper, out);
    }
    if ((flags & (LOWER_INFINITE | UPPER_INFINITE)) == 0) {
      int compared = order.compare(out.array(), lower + 4, out.array(), upper + 4);
      if (compared > 0) {
        throw scan.broken("its lower bound is above its upper bound");
      }
      boolean both = (flags & LOWER_INCLUDED) != 0 && (flags & UPPER_INCLUDED) != 0;
      if (compared == 0 && !both) {
        out.truncate(lower);
        flags = EMPTY;
      }
    }
    out.setInt1(at, flags);
  }

  /// @return the flags, changed where the bound is infinite
  private int part(int flags, int included, int infinite, String ends, CopyBuffer out) {
    unquoted.clear();
    if (ends.indexOf(scan.peek()) >= 0) {
      return (flags & ~included) | infinite;
    }
    Quotes.read(scan, unquoted, ends);
    bound.write(unquoted.bytes(), 0, unquoted.length(), out);
    return flags;
  }

  private int canonical(int flags, int lower, int upper, CopyBuffer out) {
    int result = flags;
    if ((flags & (LOWER_INFINITE | LOWER_INCLUDED)) == 0 && order.step(out.array(), lower + 4)) {
      result |= LOWER_INCLUDED;
    }
    if ((flags & UPPER_INFINITE) == 0
        && (flags & UPPER_INCLUDED) != 0
        && order.step(out.array(), upper + 4)) {
      result &= ~UPPER_INCLUDED;
    }
    return result;
  }
}
