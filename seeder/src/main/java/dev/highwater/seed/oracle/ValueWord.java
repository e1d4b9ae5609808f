package dev.highwater.seed.oracle;

import dev.highwater.schema.catalog.Check;
import dev.highwater.schema.catalog.QualifiedName;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Conditions of domains speak of `VALUE`.
final class ValueWord {

  /// Texts and quoted names are passed over.
  private static final Pattern WORD =
      Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|\\bVALUE\\b");

  private ValueWord() {}

  /// A condition as SQL on a column.
  static String replaced(Check check, String column) {
    if (!check.columns().isEmpty()) {
      return check.expression();
    }
    return WORD.matcher(check.expression())
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group().equals("VALUE") ? QualifiedName.quote(column) : found.group()));
  }
}
