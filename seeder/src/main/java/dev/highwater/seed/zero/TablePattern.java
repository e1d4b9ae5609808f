package dev.highwater.seed.zero;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.regex.Pattern;

/// Names of tables with `*` for any text and `?` for any sign: `audit_*`, `billing.*`.
public final class TablePattern {

  private final Pattern pattern;

  public TablePattern(String glob) {
    StringBuilder regex = new StringBuilder();
    glob.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '*' -> regex.append(".*");
                case '?' -> regex.append('.');
                default -> regex.append(Pattern.quote(Character.toString(c)));
              }
            });
    this.pattern = Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  /// Whether it names that table, with its schema or, in `public`, without.
  public boolean matches(QualifiedName table) {
    return pattern.matcher(table.toString()).matches()
        || pattern.matcher(table.schema() + "." + table.name()).matches();
  }
}
