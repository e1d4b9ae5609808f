package dev.highwater.schema.expression;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Writes expressions so that [SqlParser] reads the same again: everything in parentheses, every
/// name in quotes.
///
/// A function's name in quotes loses the words that SQL has between its arguments, so the text is
/// for those who read conditions, not for the server.
public final class SqlWriter {

  private SqlWriter() {}

  /// An expression as text.
  public static String of(Sql sql) {
    return switch (sql) {
      case Sql.Column(String name) -> QualifiedName.quote(name);
      case Sql.Text(String value) -> literal(value);
      case Sql.Amount amount -> amount.value().toPlainString();
      case Sql.Truth(boolean value) -> String.valueOf(value);
      case Sql.Null _ -> "NULL";
      case Sql.Cast(Sql operand, String type) -> "(" + of(operand) + ")::" + type;
      case Sql.And(List<Sql> terms) -> all(terms, " AND ");
      case Sql.Or(List<Sql> terms) -> all(terms, " OR ");
      case Sql.Not(Sql operand) -> "(NOT " + of(operand) + ")";
      case Sql.Prefix(Sql.Operator operator, Sql operand) ->
          "(" + operator(operator) + " " + of(operand) + ")";
      case Sql.Infix(Sql.Operator operator, Sql left, Sql right) ->
          "(" + of(left) + " " + operator(operator) + " " + of(right) + ")";
      case Sql.Quantified(Sql.Operator operator, Sql left, boolean each, Sql right) ->
          "(%s %s %s (%s))"
              .formatted(of(left), operator(operator), each ? "ALL" : "ANY", of(right));
      case Sql.IsNull(Sql operand, boolean negated) ->
          "(" + of(operand) + " IS " + (negated ? "NOT " : "") + "NULL)";
      case Sql.IsTruth truth ->
          "(" + of(truth.operand()) + " IS " + (truth.negated() ? "NOT " : "") + word(truth) + ")";
      case Sql.IsDistinct(Sql left, Sql right, boolean negated) ->
          "(" + of(left) + " IS " + (negated ? "NOT " : "") + "DISTINCT FROM " + of(right) + ")";
      case Sql.Call(String schema, String function, List<Sql> arguments) ->
          (schema == null ? "" : QualifiedName.quote(schema) + ".")
              + QualifiedName.quote(function)
              + all(arguments, ", ");
      case Sql.Case choice -> choice(choice);
      case Sql.Array(List<Sql> elements) ->
          elements.stream().map(SqlWriter::of).collect(Collectors.joining(", ", "ARRAY[", "]"));
      case Sql.Row(List<Sql> fields) -> "ROW" + all(fields, ", ");
      case Sql.Subscript(Sql operand, List<Sql> indexes, boolean slice) ->
          "(%s)[%s%s]"
              .formatted(
                  of(operand),
                  indexes.stream().map(SqlWriter::of).collect(Collectors.joining(":")),
                  slice && indexes.size() < 2 ? ":" : "");
      case Sql.Field(Sql operand, String field) ->
          "(" + of(operand) + ")." + QualifiedName.quote(field);
      case Sql.Collate(Sql operand, String collation) ->
          "(%s COLLATE %s)"
              .formatted(
                  of(operand),
                  Arrays.stream(collation.split("\\."))
                      .map(QualifiedName::quote)
                      .collect(Collectors.joining(".")));
    };
  }

  private static String all(List<Sql> parts, String between) {
    return parts.stream().map(SqlWriter::of).collect(Collectors.joining(between, "(", ")"));
  }

  private static String word(Sql.IsTruth truth) {
    Boolean value = truth.value();
    return value == null ? "UNKNOWN" : value ? "TRUE" : "FALSE";
  }

  private static String operator(Sql.Operator operator) {
    return operator.schema() == null
        ? operator.name()
        : "OPERATOR(" + QualifiedName.quote(operator.schema()) + "." + operator.name() + ")";
  }

  private static String choice(Sql.Case choice) {
    StringBuilder text = new StringBuilder("(CASE");
    if (choice.subject() != null) {
      text.append(' ').append(of(choice.subject()));
    }
    for (Sql.When when : choice.branches()) {
      text.append(" WHEN ").append(of(when.condition()));
      text.append(" THEN ").append(of(when.result()));
    }
    if (choice.otherwise() != null) {
      text.append(" ELSE ").append(of(choice.otherwise()));
    }
    return text.append(" END)").toString();
  }

  private static String literal(String value) {
    String quoted = "'" + value.replace("'", "''") + "'";
    return value.contains("\\") ? "E" + quoted.replace("\\", "\\\\") : quoted;
  }
}
