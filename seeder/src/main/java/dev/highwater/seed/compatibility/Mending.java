package dev.highwater.seed.compatibility;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What to write into a further version of a spec, as YAML.
final class Mending {

  private Mending() {}

  static String withoutTable(QualifiedName table, @Nullable QualifiedName renamed) {
    return renamed == null
        ? "tables:\n  " + table + ":\n    virtual: true\n"
        : "remove: ["
            + table
            + "]\ntables:\n  "
            + renamed
            + ":\n    # what stands under "
            + table
            + ", and "
            + renamed
            + " wherever a formula says "
            + table
            + "\n";
  }

  static String withoutColumn(QualifiedName table, String column, @Nullable String renamed) {
    return "tables:\n  "
        + table
        + ":\n    asLet: ["
        + column
        + "]\n"
        + (renamed == null ? "" : "    columns:\n      " + renamed + ": " + column + "\n");
  }

  /// Rows for a table that others refer to.
  static String parent(QualifiedName parent, QualifiedName child, String column) {
    return "tables:\n  "
        + parent
        + ":\n    rows: 100\n  "
        + child
        + ":\n    columns:\n      "
        + column
        + ": draw("
        + parent
        + ")\n";
  }

  static String formulas(QualifiedName table, Map<String, String> formulas) {
    StringBuilder text = new StringBuilder("tables:\n  " + table + ":\n    columns:\n");
    new LinkedHashMap<>(formulas)
        .forEach(
            (column, formula) ->
                text.append("      ")
                    .append(column)
                    .append(": ")
                    .append(scalar(formula))
                    .append('\n'));
    return text.toString();
  }

  /// In double quotes, as JSON would have it.
  private static String scalar(String formula) {
    return '"'
        + formula.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s*\\n\\s*", " ")
        + '"';
  }
}
