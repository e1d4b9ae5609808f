package dev.highwater.seed.unique;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.catalog.Term;
import dev.highwater.schema.expression.Sql;
import dev.highwater.schema.expression.SqlParser;
import dev.highwater.seed.unique.Demand.Apart;
import dev.highwater.seed.unique.Demand.Part;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads what the parts of unique indexes and exclusion constraints are made of.
///
/// A function of one column that is not known to throw values together counts as telling them
/// apart; the sample that is offered to the server finds out where that is wrong.
final class Terms {

  /// What makes different values of a column the same.
  private static final Set<String> MERGING =
      Set.of(
          "length",
          "char_length",
          "octet_length",
          "extract",
          "date_part",
          "abs",
          "sign",
          "left",
          "right",
          "substr",
          "substring",
          "split_part",
          "round",
          "floor",
          "ceil",
          "trunc",
          "mod",
          "jsonb_typeof",
          "jsonb_array_length",
          "array_length",
          "cardinality");

  private static final Set<String> RANGES =
      Set.of("int4range", "int8range", "numrange", "daterange", "tsrange", "tstzrange");

  private final Table table;

  Terms(Table table) {
    this.table = table;
  }

  Part part(Term term) {
    return switch (term) {
      case Term.OfColumn(String column) -> part(column);
      case Term.OfExpression(String expression) ->
          part(expression, SqlParser.read(expression).orElseGet(Sql.Null::new));
    };
  }

  /// A part for each column of which the first that is not null counts; else the one part.
  List<Part> alternatives(Term term) {
    Part part = part(term);
    Sql sql =
        term instanceof Term.OfExpression(String expression)
            ? SqlParser.read(expression).orElse(null)
            : null;
    return sql instanceof Sql.Call call
            && call.function().equalsIgnoreCase("coalesce")
            && part.columns().size() > 1
            && mayBeNull(part.columns().getFirst())
        ? part.columns().stream()
            .map(column -> new Part(part.sql(), List.of(column), part.apart()))
            .toList()
        : List.of(part);
  }

  private boolean mayBeNull(String column) {
    return table.column(column).map(Column::nullable).orElse(false);
  }

  /// A column; one that the server computes tells apart what its expression does.
  Part part(String name) {
    Column column = table.column(name).orElseThrow();
    String expression = column.defaultExpression();
    return column.generated() == Column.Generated.NO || expression == null
        ? Part.of(name)
        : part(name, SqlParser.read(expression).orElseGet(Sql.Null::new));
  }

  /// A range, or an expression that makes one of two columns.
  Part overlapping(Term term) {
    return switch (term) {
      case Term.OfColumn(String column) -> new Part(column, List.of(column), Apart.DISJOINT);
      case Term.OfExpression(String expression) -> {
        List<String> ends = ends(SqlParser.read(expression).orElseGet(Sql.Null::new));
        yield new Part(expression, ends, ends.isEmpty() ? Apart.UNKNOWN : Apart.DISJOINT);
      }
    };
  }

  private static List<String> ends(Sql sql) {
    if (sql instanceof Sql.Call call
        && RANGES.contains(call.function())
        && call.arguments().size() >= 2) {
      List<String> low = call.arguments().get(0).columns();
      List<String> high = call.arguments().get(1).columns();
      if (isPlain(call.arguments().get(0)) && isPlain(call.arguments().get(1))) {
        return List.of(low.getFirst(), high.getFirst());
      }
    }
    return List.of();
  }

  /// A column, perhaps with something in the place of its null.
  private static boolean isPlain(Sql sql) {
    return switch (sql) {
      case Sql.Column _ -> true;
      case Sql.Cast cast -> isPlain(cast.operand());
      case Sql.Call call ->
          call.function().equals("coalesce")
              && isPlain(call.arguments().getFirst())
              && call.columns().size() == 1;
      default -> false;
    };
  }

  private Part part(String shown, Sql sql) {
    return switch (sql) {
      case Sql.Column(String name) when table.column(name).isPresent() ->
          new Part(shown, List.of(name), Apart.DISTINCT);
      case Sql.Cast(Sql operand, String type) ->
          type.equals("date") && isMoment(operand)
              ? new Part(shown, operand.columns(), Apart.DAYS)
              : part(shown, operand);
      case Sql.Collate(Sql operand, String _) -> part(shown, operand);
      case Sql.Call call -> called(shown, call);
      case Sql.Infix(Sql.Operator operator, Sql _, Sql _) when operator.is("||") ->
          new Part(shown, sql.columns(), Apart.DISTINCT);
      case Sql.Case choice when choice.branches().size() == 1 ->
          part(shown, choice.branches().getFirst().result());
      default -> unknown(shown);
    };
  }

  private Part called(String shown, Sql.Call call) {
    List<String> columns = call.columns();
    String function = call.function().toLowerCase(Locale.ROOT);
    boolean day =
        function.equals("date")
            || (function.equals("date_trunc")
                && call.arguments().getFirst() instanceof Sql.Text(String unit)
                && unit.equals("day"));
    if (day && columns.size() == 1) {
      return new Part(shown, columns, Apart.DAYS);
    }
    if (function.equals("coalesce") || function.equals("concat")) {
      return columns.isEmpty() ? unknown(shown) : new Part(shown, columns, Apart.DISTINCT, true);
    }
    return columns.size() == 1 && !MERGING.contains(function) && !function.equals("date_trunc")
        ? new Part(shown, columns, Apart.DISTINCT)
        : unknown(shown);
  }

  private boolean isMoment(Sql operand) {
    return operand.columns().stream()
        .map(name -> table.column(name).orElse(null))
        .anyMatch(column -> column != null && column.type().name().name().startsWith("timestamp"));
  }

  private static Part unknown(String shown) {
    return new Part(shown, List.of(), Apart.UNKNOWN);
  }
}
