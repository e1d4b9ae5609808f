package dev.highwater.dataset.literal;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.value.Utf8;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// `hstore`: `a=>1, "b c"=>NULL`. Keys are kept in order, shorter ones first; of a key that comes
/// twice the first counts.
final class PairsLiteral implements FieldEncoder {

  private final LiteralScanner scan;
  private final Utf8 parts = new Utf8(128);
  private final List<Pair> pairs = new ArrayList<>();

  PairsLiteral(String type) {
    scan = new LiteralScanner(type);
  }

  @Override
  public void write(byte[] text, int from, int to, CopyBuffer out) {
    scan.over(text, from, to);
    parts.clear();
    pairs.clear();
    while (!scan.done()) {
      pairs.add(pair());
      scan.blanks();
      if (!scan.done()) {
        scan.expect(',');
        scan.blanks();
      }
    }
    pairs.sort(this::compare);
    out.beginField();
    int count = out.size();
    out.putInt4(0);
    int written = 0;
    for (int i = 0; i < pairs.size(); i++) {
      if (i == 0 || compare(pairs.get(i - 1), pairs.get(i)) != 0) {
        write(pairs.get(i), out);
        written++;
      }
    }
    out.setInt4(count, written);
    out.endField();
  }

  private Pair pair() {
    int from = parts.length();
    read("=");
    int middle = parts.length();
    scan.blanks();
    scan.expect('=');
    scan.expect('>');
    scan.blanks();
    int value = scan.at();
    if (scan.takeWord("null")
        && (scan.done() || scan.peek() == ',' || LiteralScanner.isBlank(scan.peek()))) {
      return new Pair(from, middle, -1);
    }
    scan.moveTo(value);
    read(",");
    return new Pair(from, middle, parts.length());
  }

  private void read(String ends) {
    if (scan.take('"')) {
      while (!scan.take('"')) {
        int c = scan.next();
        parts.append((byte) (c == '\\' ? scan.next() : c));
      }
      return;
    }
    int start = scan.at();
    for (int c = scan.peek();
        c >= 0 && !LiteralScanner.isBlank(c) && ends.indexOf(c) < 0;
        c = scan.peek()) {
      scan.next();
      parts.append((byte) (c == '\\' ? scan.next() : c));
    }
    if (scan.at() == start) {
      throw scan.broken("a key or value is missing");
    }
  }

  private int compare(Pair one, Pair other) {
    byte[] bytes = parts.bytes();
    int length = Integer.compare(one.middle - one.from, other.middle - other.from);
    return length != 0
        ? length
        : Arrays.compareUnsigned(bytes, one.from, one.middle, bytes, other.from, other.middle);
  }

  private void write(Pair pair, CopyBuffer out) {
    out.writeText(parts.bytes(), pair.from, pair.middle - pair.from);
    if (pair.end < 0) {
      out.writeNull();
    } else {
      out.writeText(parts.bytes(), pair.middle, pair.end - pair.middle);
    }
  }

  /// @param end of the value, -1 where it is null
  private record Pair(int from, int middle, int end) {}
}
