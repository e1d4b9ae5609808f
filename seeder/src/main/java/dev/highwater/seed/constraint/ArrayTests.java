package dev.highwater.seed.constraint;

import dev.highwater.schema.expression.Sql;
import dev.highwater.seed.constraint.Need.Unread;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Functions and operators of arrays and JSON.
final class ArrayTests {

  private static final List<String> JSON_TYPES =
      List.of("object", "array", "string", "number", "boolean", "null");

  private ArrayTests() {}

  private static @Nullable String subject(Sql.Call call, Family family, NeedReader reader) {
    return !call.arguments().isEmpty()
            && Scalars.bare(call.arguments().getFirst(), reader) instanceof Sql.Column(String name)
            && reader.family(name) == family
        ? name
        : null;
  }

  /// `function(column) operator constant`.
  static @Nullable Need constant(
      Sql left, String operator, Literal right, Wanted wanted, NeedReader reader) {
    if (!(left instanceof Sql.Call call)) {
      return null;
    }
    return switch (call.function()) {
      case "cardinality", "array_length", "array_upper" ->
          right instanceof Literal.Amount(BigDecimal number) && number.scale() <= 0
              ? elements(call, operator, number.intValue(), wanted, reader)
              : null;
      case "jsonb_typeof", "json_typeof" ->
          right instanceof Literal.Word(String type)
              ? jsonType(call, operator, type, wanted, reader)
              : null;
      default -> null;
    };
  }

  private static @Nullable Need elements(
      Sql.Call call, String operator, int number, Wanted wanted, NeedReader reader) {
    String name = subject(call, Family.ARRAY, reader);
    Span span = Spans.of(operator, number);
    if (name == null || span == null) {
      return null;
    }
    boolean emptyIsNull = !call.function().equals("cardinality");
    if (emptyIsNull && !wanted.nullPasses()) {
      span = span.and(new Span(1, Span.UNLIMITED));
    }
    return NeedReader.holds(name, ColumnDomain.ofElements(span), wanted);
  }

  private static @Nullable Need jsonType(
      Sql.Call call, String operator, String type, Wanted wanted, NeedReader reader) {
    String name = subject(call, Family.JSON, reader);
    if (name == null) {
      return null;
    }
    return switch (operator) {
      case "=" -> NeedReader.holds(name, ColumnDomain.ofJson(List.of(type)), wanted);
      case "<>" ->
          NeedReader.holds(
              name,
              ColumnDomain.ofJson(
                  JSON_TYPES.stream().filter(other -> !other.equals(type)).toList()),
              wanted);
      default -> null;
    };
  }

  static Need notEmpty(Sql.Call call, NeedReader reader) {
    String name = subject(call, Family.ARRAY, reader);
    return name == null
        ? new Unread(new Sql.IsNull(call, true), Wanted.TRUE)
        : NeedReader.holds(name, ColumnDomain.ofElements(new Span(1, Span.UNLIMITED)), Wanted.TRUE);
  }

  static Need empty(Sql.Call call, NeedReader reader) {
    String name = subject(call, Family.ARRAY, reader);
    return name == null
        ? new Unread(new Sql.IsNull(call, false), Wanted.TRUE)
        : NeedReader.holds(name, ColumnDomain.ofElements(new Span(0, 0)), Wanted.NOT_FALSE);
  }

  /// `column <> '{}'` and `column = '{}'`.
  static @Nullable Need column(String column, String operator, String text, Wanted wanted) {
    if (!text.equals("{}")) {
      return null;
    }
    return switch (operator) {
      case "<>" ->
          NeedReader.holds(column, ColumnDomain.ofElements(new Span(1, Span.UNLIMITED)), wanted);
      case "=" -> NeedReader.holds(column, ColumnDomain.ofElements(new Span(0, 0)), wanted);
      default -> null;
    };
  }

  /// `column <@ ARRAY[constants]`.
  static @Nullable Need contained(Sql array, Sql constants, Wanted wanted, NeedReader reader) {
    List<Literal> members = Constants.elements(constants);
    return members != null
            && array instanceof Sql.Column(String name)
            && reader.family(name) == Family.ARRAY
        ? NeedReader.holds(
            name,
            members.isEmpty()
                ? ColumnDomain.ofElements(new Span(0, 0))
                : ColumnDomain.ofMembers(members),
            wanted)
        : null;
  }

  /// `value operator ANY (column)`: not taken apart yet.
  static @Nullable Need member(Sql.Quantified quantified, Wanted wanted, NeedReader reader) {
    return null;
  }
}
