package dev.highwater.seed.inspect;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.Exclusion;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.catalog.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Ranges of equal rows that overlap, found by sorting: where two ranges overlap, the one that
/// begins first overlaps the one that begins right after it too. So each is compared with the one
/// before it, and not with all.
///
/// @param range as SQL on the table's columns
/// @param equal what has to be the same of both rows, as SQL
/// @param predicate which rows count, null for all
record Overlaps(String range, List<String> equal, @Nullable String predicate) {

  private static final Set<String> RANGES =
      Set.of("int4range", "int8range", "numrange", "daterange", "tsrange", "tstzrange");

  /// Of an exclusion constraint that consists of one range and of what must be equal.
  static Optional<Overlaps> of(Table table, Exclusion exclusion) {
    List<String> equal = new ArrayList<>();
    List<String> ranges = new ArrayList<>();
    for (Exclusion.Element element : exclusion.elements()) {
      QualifiedName operator = element.operator();
      String sql = element.part().sql();
      if (operator.schema().equals("pg_catalog") && operator.name().equals("=")) {
        equal.add(sql);
      } else if (operator.schema().equals("pg_catalog")
          && operator.name().equals("&&")
          && isRange(table, element.part().term())) {
        ranges.add(sql);
      } else {
        return Optional.empty();
      }
    }
    return ranges.size() == 1
        ? Optional.of(new Overlaps(ranges.getFirst(), equal, exclusion.predicate()))
        : Optional.empty();
  }

  /// Of a key WITHOUT OVERLAPS whose period is a range.
  static Optional<Overlaps> of(Table table, Key key, Index index) {
    List<String> columns = key.columns().stream().map(QualifiedName::quote).toList();
    return isRange(table, new Term.OfColumn(key.columns().getLast()))
        ? Optional.of(
            new Overlaps(
                columns.getLast(), columns.subList(0, columns.size() - 1), index.predicate()))
        : Optional.empty();
  }

  private static boolean isRange(Table table, Term term) {
    return switch (term) {
      case Term.OfColumn(String name) ->
          table
              .column(name)
              .map(Column::type)
              .filter(type -> type.base().kind() == ColumnType.Kind.RANGE)
              .isPresent();
      case Term.OfExpression(String expression) ->
          RANGES.stream().anyMatch(function -> expression.startsWith(function + "("));
    };
  }

  /// A query for rows that overlap the one before, as text under `shown`.
  String query(Table table) {
    List<String> columns = new ArrayList<>(List.of(Sql.row(table, "a") + " AS shown"));
    columns.add("(" + range + ") AS period");
    List<String> present = new ArrayList<>(List.of("period IS NOT NULL", "NOT isempty(period)"));
    List<String> same = new ArrayList<>();
    for (String sql : equal) {
      String name = "same_" + same.size();
      columns.add("(" + sql + ") AS " + name);
      present.add(name + " IS NOT NULL");
      same.add(name);
    }
    String window =
        " OVER ("
            + (same.isEmpty() ? "" : "PARTITION BY " + String.join(", ", same) + " ")
            + "ORDER BY period)";
    return "SELECT former || ' and ' || shown AS shown FROM (SELECT shown, period, lag(shown)"
        + window
        + " AS former, lag(period)"
        + window
        + " AS before FROM (SELECT "
        + String.join(", ", columns)
        + " FROM "
        + Sql.rows(table)
        + " AS a"
        + (predicate == null ? "" : " WHERE " + predicate)
        + ") AS every WHERE "
        + String.join(" AND ", present)
        + ") AS sorted WHERE before OPERATOR(pg_catalog.&&) period";
  }
}
