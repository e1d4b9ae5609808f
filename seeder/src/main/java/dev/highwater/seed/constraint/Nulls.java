package dev.highwater.seed.constraint;

import dev.highwater.schema.expression.Sql;
import dev.highwater.seed.constraint.Need.Settled;
import dev.highwater.seed.constraint.Need.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// When an expression is null.
final class Nulls {

  /// Functions that are null exactly if an argument is, as far as they succeed at all.
  private static final Set<String> STRICT =
      Set.of(
          "abs",
          "bit_length",
          "btrim",
          "cardinality",
          "ceil",
          "char_length",
          "character_length",
          "date_part",
          "date_trunc",
          "extract",
          "floor",
          "initcap",
          "left",
          "length",
          "lower_inc",
          "ltrim",
          "mod",
          "octet_length",
          "replace",
          "right",
          "round",
          "rtrim",
          "timezone",
          "trunc",
          "upper_inc",
          "jsonb_typeof",
          "json_typeof",
          "md5",
          "isempty",
          "strpos",
          "position");

  private Nulls() {}

  static Need notNull(Sql sql, NeedReader reader) {
    return switch (sql) {
      case Sql.Column(String name) -> NeedReader.present(name);
      case Sql.Null _ -> Settled.NEVER;
      case Sql.Text _, Sql.Amount _, Sql.Truth _, Sql.IsNull _, Sql.IsTruth _, Sql.IsDistinct _ ->
          Settled.ALWAYS;
      case Sql.Cast(Sql operand, String _) -> notNull(operand, reader);
      case Sql.Collate(Sql operand, String _) -> notNull(operand, reader);
      case Sql.Prefix(Sql.Operator _, Sql operand) -> notNull(operand, reader);
      case Sql.Infix infix -> infixNotNull(infix, reader);
      case Sql.Call call -> callNotNull(call, reader);
      case Sql.Not(Sql operand) -> notNull(operand, reader);
      case Sql.Case choice -> {
        List<Need> needs = new ArrayList<>();
        for (Cases.Path path : Cases.paths(choice, reader)) {
          needs.add(Need.all(List.of(path.condition(), notNull(path.result(), reader))));
        }
        yield Need.any(needs);
      }
      case Sql.And _,
          Sql.Or _,
          Sql.Quantified _,
          Sql.Array _,
          Sql.Row _,
          Sql.Subscript _,
          Sql.Field _ ->
          new Unread(new Sql.IsNull(sql, true), Wanted.TRUE);
    };
  }

  /// Sufficient for the expression to be null, not always necessary.
  static Need isNull(Sql sql, NeedReader reader) {
    return switch (sql) {
      case Sql.Column(String name) -> NeedReader.missing(name);
      case Sql.Null _ -> Settled.ALWAYS;
      case Sql.Text _, Sql.Amount _, Sql.Truth _, Sql.IsNull _, Sql.IsTruth _, Sql.IsDistinct _ ->
          Settled.NEVER;
      case Sql.Cast(Sql operand, String _) -> isNull(operand, reader);
      case Sql.Collate(Sql operand, String _) -> isNull(operand, reader);
      case Sql.Prefix(Sql.Operator _, Sql operand) -> isNull(operand, reader);
      case Sql.Not(Sql operand) -> isNull(operand, reader);
      case Sql.Infix(Sql.Operator _, Sql left, Sql right) ->
          Need.any(List.of(isNull(left, reader), isNull(right, reader)));
      case Sql.Subscript(Sql operand, List<Sql> _, boolean _) -> isNull(operand, reader);
      case Sql.Field(Sql operand, String _) -> isNull(operand, reader);
      case Sql.Quantified(Sql.Operator _, Sql left, boolean _, Sql _) -> isNull(left, reader);
      case Sql.Call call -> callNull(call, reader);
      case Sql.Case choice -> {
        List<Need> needs = new ArrayList<>();
        for (Cases.Path path : Cases.paths(choice, reader)) {
          needs.add(Need.all(List.of(path.condition(), isNull(path.result(), reader))));
        }
        yield Need.any(needs);
      }
      case Sql.And _, Sql.Or _, Sql.Array _, Sql.Row _ ->
          new Unread(new Sql.IsNull(sql, false), Wanted.TRUE);
    };
  }

  private static Need infixNotNull(Sql.Infix infix, NeedReader reader) {
    boolean strict =
        switch (infix.operator().name()) {
          case "+",
              "-",
              "*",
              "/",
              "%",
              "^",
              "||",
              "=",
              "<>",
              "<",
              "<=",
              ">",
              ">=",
              "~",
              "~*",
              "!~",
              "!~*",
              "~~",
              "!~~",
              "~~*",
              "!~~*" ->
              true;
          default -> false;
        };
    return strict
        ? Need.all(List.of(notNull(infix.left(), reader), notNull(infix.right(), reader)))
        : new Unread(new Sql.IsNull(infix, true), Wanted.TRUE);
  }

  private static Need callNotNull(Sql.Call call, NeedReader reader) {
    List<Sql> arguments = call.arguments();
    return switch (call.function()) {
      case "coalesce", "greatest", "least" ->
          Need.any(arguments.stream().map(argument -> notNull(argument, reader)).toList());
      case "nullif" ->
          Need.all(
              List.of(
                  notNull(arguments.getFirst(), reader),
                  reader.read(
                      new Sql.Infix(
                          new Sql.Operator(null, "="), arguments.getFirst(), arguments.get(1)),
                      Wanted.NOT_TRUE)));
      case "array_length", "array_upper", "array_lower", "array_ndims" ->
          ArrayTests.notEmpty(call, reader);
      case "current_date",
          "current_timestamp",
          "now",
          "localtimestamp",
          "num_nonnulls",
          "num_nulls" ->
          Settled.ALWAYS;
      case "regexp_match", "substring" -> TextTests.matches(call, reader);
      default ->
          STRICT.contains(call.function())
              ? Need.all(arguments.stream().map(argument -> notNull(argument, reader)).toList())
              : new Unread(new Sql.IsNull(call, true), Wanted.TRUE);
    };
  }

  private static Need callNull(Sql.Call call, NeedReader reader) {
    List<Sql> arguments = call.arguments();
    return switch (call.function()) {
      case "coalesce", "greatest", "least" ->
          Need.all(arguments.stream().map(argument -> isNull(argument, reader)).toList());
      case "nullif" ->
          Need.any(
              List.of(
                  isNull(arguments.getFirst(), reader),
                  reader.read(
                      new Sql.Infix(
                          new Sql.Operator(null, "="), arguments.getFirst(), arguments.get(1)),
                      Wanted.TRUE)));
      case "array_length", "array_upper", "array_lower", "array_ndims" ->
          ArrayTests.empty(call, reader);
      case "current_date",
          "current_timestamp",
          "now",
          "localtimestamp",
          "num_nonnulls",
          "num_nulls" ->
          Settled.NEVER;
      case "array_position" ->
          arguments.size() == 2 && NeedReader.isNullLiteral(arguments.get(1))
              ? Settled.ALWAYS
              : new Unread(new Sql.IsNull(call, false), Wanted.TRUE);
      default ->
          STRICT.contains(call.function())
              ? Need.any(arguments.stream().map(argument -> isNull(argument, reader)).toList())
              : new Unread(new Sql.IsNull(call, false), Wanted.TRUE);
    };
  }
}
