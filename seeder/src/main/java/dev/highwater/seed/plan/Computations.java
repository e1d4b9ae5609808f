package dev.highwater.seed.plan;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Check;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Routine;
import dev.highwater.schema.catalog.Routine.Computation;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.expression.Sql;
import dev.highwater.schema.expression.SqlException;
import dev.highwater.schema.expression.SqlParser;
import dev.highwater.schema.expression.SqlWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes out the functions of users that CHECKs call, where they do nothing but compute, so that
/// `CHECK (is_valid_code(code))` is read like the condition in the function's body.
final class Computations {

  /// How deep functions call each other before nobody follows any more.
  private static final int DEPTH = 4;

  private final Map<QualifiedName, List<Routine>> routines;

  Computations(Catalog catalog) {
    this.routines = catalog.routines().stream().collect(Collectors.groupingBy(Routine::name));
  }

  /// A table with its CHECKs, and those of its columns' domains, written out.
  Table in(Table table) {
    return routines.isEmpty()
        ? table
        : table
            .withChecks(table.checks().stream().map(this::in).toList())
            .withColumns(table.columns().stream().map(this::in).toList());
  }

  private Check in(Check check) {
    if (check.functions().isEmpty()) {
      return check;
    }
    Sql sql = SqlParser.read(check.expression()).orElse(null);
    if (sql == null) {
      return check;
    }
    Sql out = sql;
    for (int i = 0; i < DEPTH; i++) {
      out = out.replaced(this::computed);
    }
    if (out.equals(sql)) {
      return check;
    }
    Sql whole = out;
    return check.inOtherWords(
        SqlWriter.of(whole),
        check.columns(),
        check.functions().stream().filter(function -> calls(whole, function)).toList());
  }

  private static boolean calls(Sql sql, QualifiedName function) {
    return name(sql).filter(function::equals).isPresent()
        || sql.parts().anyMatch(part -> calls(part, function));
  }

  private static Optional<QualifiedName> name(Sql sql) {
    return sql instanceof Sql.Call(String schema, String function, List<Sql> _) && schema != null
        ? Optional.of(new QualifiedName(schema, function))
        : Optional.empty();
  }

  /// What a call comes to; nothing where that is not known, or not which function of that name it
  /// calls.
  private Optional<Sql> computed(Sql sql) {
    if (!(sql instanceof Sql.Call call)) {
      return Optional.empty();
    }
    List<Routine> named = name(call).map(routines::get).orElse(null);
    if (named == null || named.size() != 1) {
      return Optional.empty();
    }
    Routine routine = named.getFirst();
    Computation computation = routine.computation();
    if (computation == null || computation.arguments().size() != call.arguments().size()) {
      return Optional.empty();
    }
    Map<String, Sql> arguments = new HashMap<>();
    for (int i = 0; i < call.arguments().size(); i++) {
      arguments.put(
          computation.arguments().get(i), call.arguments().get(i).replaced(this::computed));
    }
    try {
      Sql body = SqlParser.parse(computation.expression()).with(arguments);
      return Optional.of(routine.strict() ? strict(call.arguments(), body) : body);
    } catch (SqlException impossible) {
      throw new IllegalStateException("The catalogue holds SQL that is none", impossible);
    }
  }

  /// Null where an argument is.
  private static Sql strict(List<Sql> arguments, Sql body) {
    List<Sql> missing =
        arguments.stream().<Sql>map(argument -> new Sql.IsNull(argument, false)).toList();
    Sql condition = missing.size() == 1 ? missing.getFirst() : new Sql.Or(missing);
    return new Sql.Case(null, List.of(new Sql.When(condition, new Sql.Null())), body);
  }

  private Column in(Column column) {
    ColumnType type = in(column.type());
    return type == null ? column : column.withType(type);
  }

  /// A type whose domains have CHECKs that call something; null where there are none.
  private @Nullable ColumnType in(ColumnType type) {
    ColumnType element = type.element() == null ? null : in(type.element());
    List<Check> checks = type.checks().stream().map(this::in).toList();
    return element == null && checks.equals(type.checks())
        ? null
        : new ColumnType(
            type.name(),
            type.sql(),
            type.oid(),
            type.kind(),
            type.modifier(),
            element == null ? type.element() : element,
            type.labels(),
            checks,
            type.fields(),
            type.notNull(),
            type.defaultExpression(),
            type.collation(),
            type.binary(),
            type.extension());
  }
}
