package dev.highwater.seed.constraint;

import dev.highwater.schema.expression.Sql;
import org.jspecify.annotations.Nullable;

/// Comparing literals, and writing them back as SQL.
final class Literals {

  private Literals() {}

  /// The order of two literals of a kind that has one, else null.
  static @Nullable Integer compare(Literal a, Literal b) {
    return switch (a) {
      case Literal.Amount(var mine) ->
          b instanceof Literal.Amount(var theirs) ? mine.compareTo(theirs) : null;
      case Literal.Day(var mine) ->
          switch (b) {
            case Literal.Day(var theirs) -> mine.compareTo(theirs);
            case Literal.Moment(var theirs) -> mine.atStartOfDay().compareTo(theirs);
            default -> null;
          };
      case Literal.Moment(var mine) ->
          switch (b) {
            case Literal.Moment(var theirs) -> mine.compareTo(theirs);
            case Literal.Day(var theirs) -> mine.compareTo(theirs.atStartOfDay());
            default -> null;
          };
      case Literal.Clock(var mine) ->
          b instanceof Literal.Clock(var theirs) ? mine.compareTo(theirs) : null;
      case Literal.Duration mine ->
          b instanceof Literal.Duration theirs
              ? Long.compare(mine.roughMicros(), theirs.roughMicros())
              : null;
      case Literal.Word _, Literal.Truth _ -> null;
    };
  }

  static Sql sql(Literal literal) {
    return switch (literal) {
      case Literal.Amount(var value) -> new Sql.Amount(value);
      case Literal.Word(var value) -> new Sql.Text(value);
      case Literal.Truth(var value) -> new Sql.Truth(value);
      case Literal.Day(var value) -> new Sql.Cast(new Sql.Text(value.toString()), "date");
      case Literal.Moment(var value) ->
          new Sql.Cast(new Sql.Text(value.toString()), "timestamp without time zone");
      case Literal.Clock(var value) ->
          new Sql.Cast(new Sql.Text(value.toString()), "time without time zone");
      case Literal.Duration duration ->
          new Sql.Cast(new Sql.Text(IntervalText.write(duration)), "interval");
    };
  }
}
