package dev.highwater.dataset.literal;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.value.Utf8;
import java.util.ArrayList;
import java.util.List;

/// `tsquery`: words joined by `!`, `<->`, `&` and `|`. The server keeps the operator before its
/// operands, and of these the right one first.
final class SearchQueryLiteral implements FieldEncoder {

  private static final int NOT = 1;
  private static final int AND = 2;
  private static final int OR = 3;
  private static final int PHRASE = 4;
  private static final int OPEN = 5;
  private static final String ENDS = ":()!&|<";

  private final LiteralScanner scan;
  private final Utf8 words = new Utf8(64);

  /// In postfix order.
  private final List<Item> items = new ArrayList<>();

  private final List<Item> operators = new ArrayList<>();

  SearchQueryLiteral(String type) {
    scan = new LiteralScanner(type);
  }

  @Override
  public void write(byte[] text, int from, int to, CopyBuffer out) {
    scan.over(text, from, to);
    words.clear();
    items.clear();
    operators.clear();
    if (scan.done()) {
      // tsqueryrecv wants an operand, although tsquerysend can do without.
      throw scan.broken("the server takes no empty one in binary form");
    }
    read();
    out.beginField();
    out.putInt4(items.size());
    for (Item item : items.reversed()) {
      if (item.operator == 0) {
        out.putInt1(1);
        out.putInt1(item.detail & 0xf);
        out.putInt1(item.detail >> 4);
        out.putBytes(words.bytes(), item.from, item.to - item.from);
        out.putInt1(0);
      } else {
        out.putInt1(2);
        out.putInt1(item.operator);
        if (item.operator == PHRASE) {
          out.putInt2(item.detail);
        }
      }
    }
    out.endField();
  }

  /// Shunting yard (Dijkstra 1961).
  private void read() {
    boolean operand = true;
    while (!scan.done()) {
      if (operand && scan.take('!')) {
        operators.add(Item.operator(NOT, 0));
      } else if (operand && scan.take('(')) {
        operators.add(Item.operator(OPEN, 0));
      } else if (operand) {
        items.add(word());
        operand = false;
      } else if (scan.take(')')) {
        close();
      } else {
        Item next = operator();
        release(rank(next.operator));
        operators.add(next);
        operand = true;
      }
      scan.blanks();
    }
    if (operand) {
      throw scan.broken("a word is missing");
    }
    release(0);
    if (!operators.isEmpty()) {
      throw scan.broken("a ')' is missing");
    }
  }

  private void close() {
    release(0);
    if (operators.isEmpty()) {
      throw scan.broken("a '(' is missing");
    }
    operators.removeLast();
  }

  /// Operators that bind at least as strongly as the next one are done.
  private void release(int rank) {
    while (!operators.isEmpty()
        && operators.getLast().operator != OPEN
        && rank(operators.getLast().operator) >= rank) {
      items.add(operators.removeLast());
    }
  }

  private static int rank(int operator) {
    return switch (operator) {
      case NOT -> 4;
      case PHRASE -> 3;
      case AND -> 2;
      default -> 1;
    };
  }

  private Item operator() {
    if (scan.take('&')) {
      return Item.operator(AND, 0);
    }
    if (scan.take('|')) {
      return Item.operator(OR, 0);
    }
    scan.expect('<');
    int distance = scan.take('-') ? 1 : (int) scan.digits();
    scan.expect('>');
    if (distance > 16_384) {
      throw scan.broken("the distance in a phrase is at most 16384");
    }
    return Item.operator(PHRASE, distance);
  }

  private Item word() {
    int start = words.length();
    SearchWord.read(scan, words, ENDS);
    if (words.length() == start) {
      throw scan.broken("a word is missing");
    }
    int end = words.length();
    int weights = 0;
    int prefix = 0;
    if (scan.take(':')) {
      for (int c = scan.peek();
          c == '*' || ((c | 0x20) >= 'a' && (c | 0x20) <= 'd');
          c = scan.peek()) {
        if (scan.take('*')) {
          prefix = 1;
        } else {
          weights |= 1 << SearchWord.weight(scan);
        }
      }
    }
    return new Item(0, (prefix << 4) | weights, start, end);
  }

  /// @param operator 0 for a word
  /// @param detail the distance of a phrase; weights and prefix of a word
  private record Item(int operator, int detail, int from, int to) {

    static Item operator(int operator, int detail) {
      return new Item(operator, detail, 0, 0);
    }
  }
}
