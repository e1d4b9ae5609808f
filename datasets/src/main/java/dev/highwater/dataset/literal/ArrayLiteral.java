package dev.highwater.dataset.literal;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.value.Utf8;
import java.util.Arrays;

/// Arrays of any number of dimensions: `{1,2}`, `{{a,"b c"},{NULL,""}}`, `[0:1]={1,2}`.
final class ArrayLiteral implements FieldEncoder {

  private static final int MOST_DIMENSIONS = 6;

  private final LiteralScanner scan;
  private final FieldEncoder element;
  private final int elementOid;
  private final char delimiter;
  private final Utf8 unquoted = new Utf8(64);
  private final int[] sizes = new int[MOST_DIMENSIONS];
  private final int[] lowerBounds = new int[MOST_DIMENSIONS];
  private int dimensions;
  private boolean nulls;

  /// @param delimiter between elements: `;` for boxes, else a comma
  ArrayLiteral(String type, FieldEncoder element, int elementOid, char delimiter) {
    scan = new LiteralScanner(type);
    this.element = element;
    this.elementOid = elementOid;
    this.delimiter = delimiter;
  }

  @Override
  public void write(byte[] text, int from, int to, CopyBuffer out) {
    scan.over(text, from, to);
    bounds();
    dimensions = depth();
    nulls = false;
    out.beginField();
    int header = out.size();
    out.putInt4(dimensions);
    out.putInt4(0);
    out.putInt4(elementOid);
    for (int i = 0; i < dimensions; i++) {
      sizes[i] = -1;
      out.putInt4(0);
      out.putInt4(lowerBounds[i]);
    }
    if (dimensions == 0) {
      scan.expect('{');
      scan.blanks();
      scan.expect('}');
    } else {
      level(0, out);
    }
    scan.finish();
    for (int i = 0; i < dimensions; i++) {
      out.setInt4(header + 12 + 8 * i, sizes[i]);
    }
    out.setInt4(header + 4, nulls ? 1 : 0);
    out.endField();
  }

  /// The bounds before `=`; the upper ones follow from the elements.
  private void bounds() {
    Arrays.fill(lowerBounds, 1);
    int dimension = 0;
    while (scan.take('[')) {
      boolean negative = scan.take('-');
      long lower = scan.digits();
      if (dimension == MOST_DIMENSIONS) {
        throw scan.broken("it has more than 6 dimensions");
      }
      lowerBounds[dimension++] = (int) (negative ? -lower : lower);
      scan.expect(':');
      scan.take('-');
      scan.digits();
      scan.expect(']');
      scan.blanks();
    }
    if (dimension > 0) {
      scan.expect('=');
      scan.blanks();
    }
  }

  /// How many braces are opened at the beginning; 0 where nothing is between the first two.
  private int depth() {
    int depth = 0;
    int ahead = 0;
    while (scan.peek(ahead) == '{' || LiteralScanner.isBlank(scan.peek(ahead))) {
      depth += scan.peek(ahead++) == '{' ? 1 : 0;
    }
    if (depth == 0 || depth > MOST_DIMENSIONS) {
      throw scan.broken("an array has 1 to 6 dimensions in braces");
    }
    return depth == 1 && scan.peek(ahead) == '}' ? 0 : depth;
  }

  private void level(int depth, CopyBuffer out) {
    scan.blanks();
    scan.expect('{');
    int count = 0;
    do {
      if (depth + 1 < dimensions) {
        level(depth + 1, out);
      } else {
        element(out);
      }
      count++;
      scan.blanks();
    } while (scan.take(delimiter));
    scan.expect('}');
    if (sizes[depth] >= 0 && sizes[depth] != count) {
      throw scan.broken("its parts have different lengths");
    }
    sizes[depth] = count;
  }

  private void element(CopyBuffer out) {
    scan.blanks();
    if (scan.peek() == '{') {
      throw scan.broken("its parts have different depths");
    }
    unquoted.clear();
    if (scan.take('"')) {
      while (!scan.take('"')) {
        scan.take('\\');
        unquoted.append((byte) scan.next());
      }
    } else if (plain()) {
      nulls = true;
      out.writeNull();
      return;
    }
    element.write(unquoted.bytes(), 0, unquoted.length(), out);
  }

  /// An element without quotes.
  ///
  /// @return whether it is the word NULL
  private boolean plain() {
    boolean escaped = false;
    int kept = 0;
    for (int c = scan.peek(); c >= 0 && c != delimiter && c != '}'; c = scan.peek()) {
      if (c == '{' || c == '"') {
        throw scan.broken("a '" + (char) c + "' stands in the middle");
      }
      scan.next();
      if (c == '\\') {
        unquoted.append((byte) scan.next());
        escaped = true;
        kept = unquoted.length();
      } else {
        unquoted.append((byte) c);
        kept = LiteralScanner.isBlank(c) ? kept : unquoted.length();
      }
    }
    unquoted.truncate(kept);
    if (kept == 0) {
      throw scan.broken("an element is missing");
    }
    return !escaped && kept == 4 && isNull(unquoted.bytes());
  }

  private static boolean isNull(byte[] word) {
    return (word[0] | 0x20) == 'n'
        && (word[1] | 0x20) == 'u'
        && (word[2] | 0x20) == 'l'
        && (word[3] | 0x20) == 'l';
  }
}
