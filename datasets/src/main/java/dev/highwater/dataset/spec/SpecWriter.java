package dev.highwater.dataset.spec;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes a spec as one `dataset.yaml` that reads back as the same spec, with comments.
public final class SpecWriter {

  /// What the file says beside the spec itself.
  public interface Comments {
    /// Lines for the top of the file, without `#`.
    String head();

    /// Why a table has that many rows, or null.
    @Nullable String rows(QualifiedName table);

    /// Why a column gets that value, or null.
    @Nullable String column(QualifiedName table, String column);
  }

  private final Comments comments;
  private final StringBuilder text = new StringBuilder();

  private SpecWriter(Comments comments) {
    this.comments = comments;
  }

  /// The file.
  public static String write(DatasetSpec spec, Comments comments) {
    SpecWriter writer = new SpecWriter(comments);
    writer.head(spec);
    if (!spec.forests().isEmpty()) {
      writer.line(0, "", null).line(0, "forests:", null);
      spec.forests().values().forEach(writer::forest);
    }
    writer.line(0, "", null).line(0, "tables:", null);
    spec.tables().values().forEach(writer::table);
    if (!spec.empty().isEmpty()) {
      writer.line(0, "", null).line(0, "empty:", null);
      spec.empty().forEach((name, why) -> writer.entry(1, name.toString(), quoted(why), null));
    }
    return writer.text.toString();
  }

  private void head(DatasetSpec spec) {
    comments.head().lines().forEach(line -> line(0, ("# " + line).stripTrailing(), null));
    entry(0, "dataset", quoted(spec.name()), null);
    entry(0, "version", quoted(spec.version()), null);
    entry(0, "schema", quoted(spec.schema()), null);
    entry(0, "seed", Long.toString(spec.seed()), null);
    entry(0, "asOf", quoted(spec.asOf().toString()), "the dataset's clock");
    entry(0, "zone", quoted(spec.zone().getId()), null);
    line(0, "scale:", null);
    entry(1, "unit", quoted(spec.scale().unit().toString()), "what --rows counts");
    entry(1, "rows", Long.toString(spec.scale().rows()), null);
    entry(1, "minimum", Long.toString(spec.scale().minimum()), null);
    if (!spec.scale().steps().isEmpty()) {
      line(1, "steps:", null);
      spec.scale().steps().forEach((name, rows) -> entry(2, name, rows.toString(), null));
    }
    if (!spec.scale().projections().isEmpty()) {
      line(1, "projected:", null);
      spec.scale()
          .projections()
          .forEach((table, rows) -> entry(2, table.toString(), projection(rows), null));
    }
  }

  private void forest(ForestSpec forest) {
    line(1, key(forest.name().toString()) + ":", null);
    entry(2, "block", Integer.toString(forest.block()), null);
    entry(2, "size", formula(forest.size()), null);
    entry(2, "depth", formula(forest.depth()), null);
    entry(2, "children", formula(forest.children()), null);
    formulas(2, "let", forest.lets(), null);
  }

  private void table(TableSpec table) {
    line(1, key(table.name().toString()) + ":", null);
    String why = comments.rows(table.name());
    switch (table.rows()) {
      case RowLaw.Constant law -> entry(2, "rows", Long.toString(law.rows()), why);
      case RowLaw.Ratio law -> entry(2, "rows", ratio(law), why);
      case RowLaw.Power law -> entry(2, "rows", power(law), why);
      case RowLaw.Reference law -> {
        entry(2, "reference", quoted(law.name()), why);
        if (!law.limits().isEmpty()) {
          entry(2, "limit", limit(law.limits()), null);
        }
        QualifiedName within = law.within();
        if (within != null) {
          entry(2, "within", quoted(within.toString()), null);
        }
      }
      case RowLaw.PerParent law -> {
        entry(2, "per", quoted(law.parent().toString()), why);
        entry(2, "count", formula(law.count()), null);
        String via = law.via();
        if (via != null) {
          entry(2, "via", quoted(via), null);
        }
      }
      case RowLaw.Nodes law -> entry(2, "nodes", quoted(law.forest().toString()), why);
    }
    if (table.virtual()) {
      entry(2, "virtual", "true", null);
    }
    if (table.triggers()) {
      entry(2, "triggers", "on", null);
    }
    AppendSpec append = table.append();
    if (append != null) {
      entry(
          2,
          "append",
          append.known() ? "{after: " + append.after() + "}" : "true",
          "beside the rows that it holds");
    }
    formulas(2, "let", table.lets(), null);
    formulas(2, "columns", table.columns(), table.name());
  }

  private static String projection(Scale.Projection rows) {
    return "{1y: %d, 5y: %d, 10y: %d}".formatted(rows.oneYear(), rows.fiveYears(), rows.tenYears());
  }

  private static String ratio(RowLaw.Ratio law) {
    return "{ratio: " + number(law.ratio()) + most(law.max()) + "}";
  }

  private static String limit(List<RowLaw.Reference.Limit> limits) {
    if (limits.size() == 1 && limits.getFirst().from() == 0) {
      return Long.toString(limits.getFirst().lines());
    }
    return limits.stream()
        .map(limit -> limit.from() + ": " + limit.lines())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String power(RowLaw.Power law) {
    return "{power: {rows: "
        + law.rows()
        + ", at: "
        + law.at()
        + ", exponent: "
        + number(law.exponent())
        + most(law.max())
        + "}}";
  }

  private static String most(long max) {
    return max == Long.MAX_VALUE ? "" : ", max: " + max;
  }

  private static String number(double value) {
    return value == StrictMath.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private void formulas(
      int depth, String word, Map<String, Formula> formulas, @Nullable QualifiedName table) {
    if (formulas.isEmpty()) {
      return;
    }
    line(depth, word + ":", null);
    formulas.forEach(
        (name, formula) ->
            entry(
                depth + 1,
                name,
                formula(formula),
                table == null ? null : comments.column(table, name)));
  }

  private void entry(int depth, String name, String value, @Nullable String comment) {
    line(depth, key(name) + ": " + value, comment);
  }

  private SpecWriter line(int depth, String content, @Nullable String comment) {
    text.append("  ".repeat(depth)).append(content);
    if (comment != null && !comment.isEmpty()) {
      text.append("  # ").append(comment.lines().collect(Collectors.joining(" ")));
    }
    text.append('\n');
    return this;
  }

  private static String formula(Formula formula) {
    return quoted(formula.source());
  }

  /// A key bare where YAML reads it as the very same text.
  private static String key(String name) {
    boolean bare =
        name.chars()
                .allMatch(c -> c == '_' || c == '.' || (c < 128 && Character.isLetterOrDigit(c)))
            && !name.isEmpty()
            && Character.isLetter(name.charAt(0))
            && !isWord(name);
    return bare ? name : quoted(name);
  }

  /// Words that YAML takes for truth or nothing.
  private static boolean isWord(String name) {
    return switch (name.toLowerCase(java.util.Locale.ROOT)) {
      case "y", "n", "yes", "no", "on", "off", "true", "false", "null" -> true;
      default -> false;
    };
  }

  private static String quoted(String value) {
    StringBuilder out = new StringBuilder("\"");
    value
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                  if (c < 0x20
                      || (c >= 0x7f && c < 0xa0)
                      || c == 0xfeff
                      || c == 0x2028
                      || c == 0x2029) {
                    out.append("\\u").append(java.util.HexFormat.of().toHexDigits((char) c));
                  } else {
                    out.appendCodePoint(c);
                  }
                }
              }
            });
    return out.append('"').toString();
  }
}
