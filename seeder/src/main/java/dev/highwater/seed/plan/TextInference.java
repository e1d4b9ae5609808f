package dev.highwater.seed.plan;

import static dev.highwater.seed.plan.ValueInference.has;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.catalog.Words;
import dev.highwater.seed.constraint.ColumnUses;
import dev.highwater.seed.constraint.Literal;
import dev.highwater.seed.plan.Inference.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Chooses formulas for texts by name and length.
final class TextInference {

  private static final int SHORT = 30;

  private final Table table;
  private final ColumnUses uses;

  TextInference(Table table, ColumnUses uses) {
    this.table = table;
    this.uses = uses;
  }

  Choice choose(Column column, ColumnType type, boolean unique) {
    String name = column.name();
    int limit = type.maximumLength();
    String cast = uses.cast(name).orElse("");
    String read = readAs(cast, unique);
    if (read != null) {
      return ValueInference.optional(
          column, read, "an index or a generated column reads it as " + cast);
    }
    if (unique) {
      return limit < 0 || limit >= 16
          ? new Choice("f'" + stem() + "-{code(row, 6)}'", "unique, so numbered")
          : new Choice("code(row, " + Math.min(6, limit) + ")", "unique, so numbered");
    }
    List<Literal> named = uses.values(name).stream().<Literal>map(Literal.Word::new).toList();
    if (named.size() > 1) {
      return Inference.enumeration(column, named, "the values its indexes and default name");
    }
    if (named.size() == 1 && isJudged(name)) {
      return new Choice(
          named.getFirst().formula(),
          "its default: what else a CHECK's function takes is not known");
    }
    String formula = byName(meant(name), limit);
    if (formula != null) {
      return ValueInference.optional(column, formula, "by its name");
    }
    if (!named.isEmpty()) {
      return ValueInference.optional(
          column,
          "if(chance(0.7), " + named.getFirst().formula() + ", words(1, 1))",
          "the value its indexes or default name, or another");
    }
    if (limit >= 0 && limit <= SHORT) {
      return ValueInference.optional(column, "words(1, 2)", "a short text");
    }
    return new Choice(
        column.nullable() ? "maybe(0.4, sentences(1, 2))" : "if(chance(0.4), sentences(1, 2), '')",
        "prose, often left blank");
  }

  /// A state is part of an address where there is a city beside it, else what a thing is in.
  private String meant(String name) {
    if (!Words.of(name).endsWith(" state ")) {
      return name;
    }
    boolean address =
        table.columns().stream()
            .map(other -> Words.of(other.name()))
            .anyMatch(words -> words.endsWith(" city ") || words.endsWith(" town "));
    return address ? "province" : "status";
  }

  /// Whether a function that somebody wrote decides what is good.
  private boolean isJudged(String column) {
    return table.checks().stream()
        .anyMatch(check -> check.columns().contains(column) && !check.functions().isEmpty());
  }

  /// Text that reads as a type, or null where nobody knows how.
  private static @Nullable String readAs(String type, boolean unique) {
    String bare = type.replaceAll("\\(.*\\)", "");
    return switch (bare) {
      case "smallint", "integer", "bigint", "numeric", "real", "double precision" ->
          unique ? "text(row + 1)" : "text(uniform(1, 9999))";
      case "boolean" -> "one_of('true', 'false')";
      case "uuid" -> unique ? "text(uuid(row))" : "text(uuid())";
      case "inet", "cidr" -> unique ? "ipv4(row)" : "ipv4()";
      case "date" -> "text(date_between(today - 900, today))";
      case "json", "jsonb" -> "'{}'";
      default -> null;
    };
  }

  /// A text that is a part of another value.
  static String part(String name, int limit) {
    String formula = byName(name, limit);
    return formula == null ? "words(1, 2)" : formula;
  }

  /// The table's own name without its application's.
  private String stem() {
    String name = table.name().name();
    return name.substring(name.lastIndexOf('_') + 1);
  }

  private static @Nullable String byName(String column, int limit) {
    String known = TextNames.formula(column, limit).orElse(null);
    if (known != null) {
      return known;
    }
    String name = Words.of(column).strip().replace(' ', '_');
    if (has(name, "email")) {
      return "f'{lower(pool(given_names))}.{code(row, 4)}@example.invalid'";
    }
    if (has(name, "phone", "contact_number", "mobile")) {
      return "f'+63 9{digits(2)} 555 {digits(4)}'";
    }
    if (has(name, "first_name")) {
      return "pool(given_names)";
    }
    if (has(name, "last_name", "surname")) {
      return "pool(family_names)";
    }
    if (has(name, "full_name", "contact_person", "respondent_name", "participant_name")) {
      return "f'{pool(given_names)} {pool(family_names)}'";
    }
    if (has(name, "token", "hash", "password", "secret", "session_key")) {
      return "hex(" + (limit < 0 ? 64 : Math.min(limit, 64)) + ")";
    }
    if (has(name, "reference", "_number", "code")) {
      return "code(row, 6)";
    }
    if (has(name, "url", "website", "link", "_file", "path", "image", "photo", "logo")) {
      return "''";
    }
    if (name.equals("title") || name.equals("name") || name.endsWith("_name")) {
      return "words(2, 5)";
    }
    return has(name, "user_agent") ? "'Mozilla/5.0 (X11; Linux x86_64)'" : null;
  }
}
