package dev.highwater.seed.constraint;

import dev.highwater.schema.expression.Sql;
import java.util.Set;

/// Tells conditions from other values.
final class Conditions {

  private static final Set<String> OPERATORS =
      Set.of(
          "=", "<>", "<", "<=", ">", ">=", "~", "~*", "!~", "!~*", "~~", "!~~", "~~*", "!~~*", "@>",
          "<@", "&&", "?", "?|", "?&");

  private Conditions() {}

  static boolean is(Sql sql, NeedReader reader) {
    return switch (sql) {
      case Sql.And _,
          Sql.Or _,
          Sql.Not _,
          Sql.IsNull _,
          Sql.IsTruth _,
          Sql.IsDistinct _,
          Sql.Quantified _,
          Sql.Truth _ ->
          true;
      case Sql.Infix infix -> OPERATORS.contains(infix.operator().name());
      case Sql.Column(String name) -> reader.family(name) == Family.TRUTH;
      case Sql.Cast(Sql _, String type) -> Family.cast(type) == Family.TRUTH;
      case Sql.Case choice -> {
        Sql first = choice.branches().getFirst().result();
        yield is(first, reader);
      }
      case Sql.Call call ->
          call.function().equals("coalesce")
              && !call.arguments().isEmpty()
              && is(call.arguments().getFirst(), reader);
      case Sql.Text _,
          Sql.Amount _,
          Sql.Null _,
          Sql.Prefix _,
          Sql.Array _,
          Sql.Row _,
          Sql.Subscript _,
          Sql.Field _,
          Sql.Collate _ ->
          false;
    };
  }
}
