package dev.highwater.schema.introspect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// SQL that somebody wrote, without comments, and with marks in the place of what stands in quotes,
/// so that its words can be looked for.
///
/// @param quotes what the marks stand for, quotes included
record MaskedSql(String text, List<String> quotes) {

  private static final Pattern QUOTE =
      Pattern.compile(
          "--[^\\n]*|/\\*.*?\\*/|[eE]'(?:[^'\\\\]|\\\\.|'')*'|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\""
              + "|(\\$(?:[A-Za-z_]\\w*)?\\$).*?\\1",
          Pattern.DOTALL);
  private static final Pattern MARK = Pattern.compile("\u0001(\\d+)\u0002");

  MaskedSql {
    quotes = List.copyOf(quotes);
  }

  static MaskedSql of(String sql) {
    List<String> quotes = new ArrayList<>();
    String text =
        QUOTE
            .matcher(sql)
            .replaceAll(
                found -> {
                  if (found.group().startsWith("--") || found.group().startsWith("/*")) {
                    return " ";
                  }
                  quotes.add(found.group());
                  return "\u0001" + (quotes.size() - 1) + "\u0002";
                });
    return new MaskedSql(text, quotes);
  }

  /// A piece of it, or what was made of pieces.
  MaskedSql part(String piece) {
    return new MaskedSql(piece, quotes);
  }

  /// As it was, but for the comments.
  String unmasked() {
    return MARK.matcher(text)
        .replaceAll(mark -> Matcher.quoteReplacement(quotes.get(Integer.parseInt(mark.group(1)))));
  }
}
