package dev.highwater.seed.constraint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads `{a,"b c"}`, an array as PostgreSQL writes it.
final class ArrayText {

  private ArrayText() {}

  /// The elements as texts; null for arrays of arrays and for such as hold nulls.
  static @Nullable List<Literal> read(String text) {
    if (!text.startsWith("{") || !text.endsWith("}")) {
      return null;
    }
    List<Literal> elements = new ArrayList<>();
    StringBuilder element = new StringBuilder();
    boolean quoted = false;
    boolean wasQuoted = false;
    int end = text.length() - 1;
    for (int i = 1; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < end) {
        element.append(text.charAt(++i));
      } else if (c == '"') {
        quoted = !quoted;
        wasQuoted = true;
      } else if (c == '{' && !quoted) {
        return null;
      } else if (c == ',' && !quoted) {
        if (!add(elements, element, wasQuoted)) {
          return null;
        }
        wasQuoted = false;
      } else {
        element.append(c);
      }
    }
    boolean empty = end == 1;
    return empty || add(elements, element, wasQuoted) ? elements : null;
  }

  private static boolean add(List<Literal> elements, StringBuilder element, boolean quoted) {
    String text = element.toString();
    element.setLength(0);
    if (!quoted && text.equalsIgnoreCase("null")) {
      return false;
    }
    elements.add(new Literal.Word(text));
    return true;
  }
}
