package dev.highwater.seed.constraint;

import dev.highwater.schema.expression.Sql;

/// Takes off what changes nothing about a value.
final class Scalars {

  private Scalars() {}

  /// The expression without casts that keep its value and without collations.
  static Sql bare(Sql sql, NeedReader reader) {
    return switch (sql) {
      case Sql.Collate(Sql operand, String _) -> bare(operand, reader);
      case Sql.Cast(Sql operand, String type) -> {
        Sql inner = bare(operand, reader);
        yield keeps(family(inner, reader), Family.cast(type)) ? inner : sql;
      }
      default -> sql;
    };
  }

  private static boolean keeps(Family from, Family to) {
    return switch (to) {
      case TEXT -> from == Family.TEXT;
      case DECIMAL -> from == Family.WHOLE || from == Family.DECIMAL;
      case FLOAT -> from.isNumber();
      case WHOLE -> from == Family.WHOLE;
      case MOMENT -> from == Family.MOMENT || from == Family.DAY;
      case ARRAY -> from == Family.ARRAY;
      case TRUTH, DAY, TIME, SPAN, UUID, JSON, BYTES -> from == to;
      case OTHER -> false;
    };
  }

  /// The family of what an expression gives, [Family#OTHER] where that is not known.
  static Family family(Sql sql, NeedReader reader) {
    return switch (sql) {
      case Sql.Column(String name) -> reader.family(name);
      case Sql.Amount(var value) -> value.scale() > 0 ? Family.DECIMAL : Family.WHOLE;
      case Sql.Text _ -> Family.TEXT;
      case Sql.Cast(Sql _, String type) -> Family.cast(type);
      case Sql.Collate(Sql operand, String _) -> family(operand, reader);
      case Sql.Prefix(Sql.Operator _, Sql operand) -> family(operand, reader);
      case Sql.Infix(Sql.Operator operator, Sql left, Sql right) ->
          arithmetic(operator.name(), family(left, reader), family(right, reader));
      case Sql.Call call -> called(call, reader);
      default -> Family.OTHER;
    };
  }

  private static Family called(Sql.Call call, NeedReader reader) {
    return switch (call.function()) {
      case "length",
          "char_length",
          "character_length",
          "octet_length",
          "cardinality",
          "array_length",
          "strpos",
          "position",
          "num_nulls",
          "num_nonnulls" ->
          Family.WHOLE;
      case "lower", "upper" ->
          family(call.arguments().getFirst(), reader) == Family.TEXT ? Family.TEXT : Family.OTHER;
      case "btrim",
          "ltrim",
          "rtrim",
          "left",
          "right",
          "substring",
          "substr",
          "replace",
          "initcap",
          "md5",
          "jsonb_typeof",
          "json_typeof" ->
          call.arguments().isEmpty() ? Family.OTHER : Family.TEXT;
      case "extract" -> Family.DECIMAL;
      case "date_part" -> Family.FLOAT;
      case "abs", "coalesce", "greatest", "least", "nullif" ->
          family(call.arguments().getFirst(), reader);
      case "now", "current_timestamp", "localtimestamp", "date_trunc" -> Family.MOMENT;
      case "current_date" -> Family.DAY;
      default -> Family.OTHER;
    };
  }

  private static Family arithmetic(String operator, Family left, Family right) {
    if (left.isNumber() && right.isNumber()) {
      return left.compareTo(right) > 0 ? left : right;
    }
    if (operator.equals("+") || operator.equals("-")) {
      if (left == Family.DAY && right == Family.DAY) {
        return Family.WHOLE;
      }
      if (left == Family.MOMENT && right == Family.MOMENT) {
        return Family.SPAN;
      }
      if (left == Family.DAY && right == Family.SPAN) {
        return Family.MOMENT;
      }
      if (left == Family.DAY || left == Family.MOMENT || left == Family.SPAN) {
        return left;
      }
    }
    return operator.equals("||") ? Family.TEXT : Family.OTHER;
  }
}
