package dev.highwater.dataset.literal;

import static dev.highwater.dataset.literal.RangeLiteral.LOWER_INCLUDED;
import static dev.highwater.dataset.literal.RangeLiteral.LOWER_INFINITE;
import static dev.highwater.dataset.literal.RangeLiteral.UPPER_INCLUDED;
import static dev.highwater.dataset.literal.RangeLiteral.UPPER_INFINITE;

import dev.highwater.dataset.copy.CopyBuffer;
import java.util.ArrayList;
import java.util.List;

/// Multiranges: `{[1,3),[7,9)}`. Ranges of PostgreSQL's own are put in order, and those that touch
/// become one, as in the server; those of other types are taken to be so already.
final class MultirangeLiteral implements FieldEncoder {

  private final LiteralScanner scan;
  private final RangeLiteral range;
  private final Bound order;
  private final CopyBuffer parts = new CopyBuffer(128);
  private final List<Part> found = new ArrayList<>();

  MultirangeLiteral(String type, RangeLiteral range, Bound order) {
    scan = new LiteralScanner(type);
    this.range = range;
    this.order = order;
  }

  @Override
  public void write(byte[] text, int from, int to, CopyBuffer out) {
    scan.over(text, from, to);
    read();
    if (order != Bound.OTHER) {
      found.sort(this::compareLower);
      join();
    }
    out.beginField();
    out.putInt4(found.size());
    for (Part part : found) {
      part.write(parts, out);
    }
    out.endField();
  }

  private void read() {
    parts.clear();
    found.clear();
    scan.expect('{');
    scan.blanks();
    while (!scan.take('}')) {
      int start = scan.at();
      skip();
      int at = parts.size() + 4;
      range.write(scan.text(), start, scan.at(), parts);
      int flags = parts.array()[at];
      if ((flags & RangeLiteral.EMPTY) == 0) {
        int lower = at + 1;
        int upper = (flags & LOWER_INFINITE) == 0 ? lower + 4 + parts.int4(lower) : lower;
        found.add(new Part(flags, lower, upper));
      }
      scan.blanks();
      if (scan.take(',')) {
        scan.blanks();
      }
    }
    scan.finish();
  }

  /// Goes behind one range.
  private void skip() {
    if (scan.takeWord("empty")) {
      return;
    }
    boolean inside = false;
    for (int c = scan.next(); inside || (c != ')' && c != ']'); c = scan.next()) {
      if (c == '\\') {
        scan.next();
      } else if (c == '"') {
        inside = !inside;
      }
    }
  }

  private int compareLower(Part one, Part other) {
    boolean infinite = (one.flags & LOWER_INFINITE) != 0;
    if (infinite || (other.flags & LOWER_INFINITE) != 0) {
      return Boolean.compare((other.flags & LOWER_INFINITE) != 0, infinite);
    }
    int compared = compare(one.lower, other.lower);
    return compared != 0
        ? compared
        : Boolean.compare((other.flags & LOWER_INCLUDED) != 0, (one.flags & LOWER_INCLUDED) != 0);
  }

  private int compare(int one, int other) {
    return order.compare(parts.array(), one + 4, parts.array(), other + 4);
  }

  private void join() {
    int kept = 0;
    for (int i = 1; i < found.size(); i++) {
      Part last = found.get(kept);
      Part next = found.get(i);
      if (touches(last, next)) {
        found.set(kept, reachesFurther(next, last) ? last.upTo(next) : last);
      } else {
        found.set(++kept, next);
      }
    }
    if (!found.isEmpty()) {
      found.subList(kept + 1, found.size()).clear();
    }
  }

  private boolean touches(Part last, Part next) {
    if ((last.flags & UPPER_INFINITE) != 0 || (next.flags & LOWER_INFINITE) != 0) {
      return true;
    }
    int compared = compare(last.upper, next.lower);
    boolean closed = (last.flags & UPPER_INCLUDED) != 0 || (next.flags & LOWER_INCLUDED) != 0;
    return compared > 0 || (compared == 0 && closed);
  }

  private boolean reachesFurther(Part next, Part last) {
    if ((last.flags & UPPER_INFINITE) != 0 || (next.flags & UPPER_INFINITE) != 0) {
      return (last.flags & UPPER_INFINITE) == 0;
    }
    int compared = compare(next.upper, last.upper);
    return compared > 0
        || (compared == 0
            && (next.flags & UPPER_INCLUDED) != 0
            && (last.flags & UPPER_INCLUDED) == 0);
  }

  /// A range: its flags, and where its bounds are.
  private record Part(int flags, int lower, int upper) {

    Part upTo(Part other) {
      int ofUpper = UPPER_INCLUDED | UPPER_INFINITE;
      return new Part((flags & ~ofUpper) | (other.flags & ofUpper), lower, other.upper);
    }

    void write(CopyBuffer parts, CopyBuffer out) {
      out.beginField();
      out.putInt1(flags);
      if ((flags & LOWER_INFINITE) == 0) {
        bound(lower, parts, out);
      }
      if ((flags & UPPER_INFINITE) == 0) {
        bound(upper, parts, out);
      }
      out.endField();
    }

    private static void bound(int at, CopyBuffer parts, CopyBuffer out) {
      out.putBytes(parts.array(), at, 4 + parts.int4(at));
    }
  }
}
