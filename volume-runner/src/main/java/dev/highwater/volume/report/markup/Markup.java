package dev.highwater.volume.report.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/// Builds HTML and inline SVG. Texts and attribute values are escaped, elements close in the order
/// in which they were opened.
///
/// ```java
/// new Markup().open("p", "class", "lede").text("5 < 7").close().toString()
/// ```
public final class Markup {

  private static final Set<String> VOID =
      Set.of("br", "circle", "col", "hr", "line", "meta", "path", "polygon", "polyline", "rect");
  private static final Set<String> INLINE =
      Set.of("a", "abbr", "b", "code", "em", "i", "small", "span", "strong", "text", "tspan");

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /// Opens an element; one that holds nothing is closed at once.
  ///
  /// @param attributes names and values in turn; one with an empty name is left out
  public Markup open(String tag, String... attributes) {
    if (attributes.length % 2 != 0) {
      throw new IllegalArgumentException("Attribute without a value in <" + tag + ">");
    }
    if (!INLINE.contains(tag) && !out.isEmpty()) {
      out.append('\n');
    }
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i].isEmpty()) {
        out.append(' ').append(attributes[i]).append("=\"");
        escape(attributes[i + 1]);
        out.append('"');
      }
    }
    out.append('>');
    if (!VOID.contains(tag)) {
      open.push(tag);
    } else if (!Set.of("br", "col", "hr", "meta").contains(tag)) {
      out.insert(out.length() - 1, '/');
    }
    return this;
  }

  /// Closes the element opened last.
  public Markup close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /// Text, escaped.
  public Markup text(String text) {
    escape(text);
    return this;
  }

  /// An element that holds only a text.
  public Markup element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /// Markup built elsewhere, whole.
  public Markup add(Markup other) {
    if (!other.open.isEmpty()) {
      throw new IllegalArgumentException("Left open: " + other.open);
    }
    out.append(other.out);
    return this;
  }

  /// Style sheets and scripts of our own, not escaped.
  public Markup verbatim(String ours) {
    out.append(ours);
    return this;
  }

  /// A coordinate with one decimal.
  public static String px(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> {
          // Control characters are not allowed in HTML; a query text may hold some.
          if (c >= ' ' || c == '\n' || c == '\t') {
            out.append(c);
          }
        }
      }
    }
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("Left open: " + open);
    }
    return out.toString();
  }
}
