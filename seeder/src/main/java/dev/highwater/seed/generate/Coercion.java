package dev.highwater.seed.generate;

import dev.highwater.dataset.literal.JsonLiteral;
import dev.highwater.dataset.value.Utf8;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;

/// Makes the value of a formula fit its column.
final class Coercion {

  private static final long DAY = 86_400_000_000L;

  /// Digits after the point that a 64-bit decimal may have.
  private static final int FINEST_DECIMAL = 18;

  private static final int FINEST_FLOAT = 6;

  private Coercion() {}

  /// The value as the column holds it. Links of foreign keys stay links, so that they can be
  /// followed; [ColumnWriter] takes their key.
  static Value toColumn(Value value, Column column, TableScope scope) {
    if (value.type() instanceof Type.Link link) {
      boolean foreignKey =
          scope.definition().table() != null
              && scope.definition().table().foreignKeyOf(column.name()).isPresent();
      return foreignKey ? value : to(Links.key(value, link, scope), column, scope);
    }
    return to(value, column, scope);
  }

  /// The same of a value that is no link.
  ///
  /// A text is taken for whatever the column's type reads: numbers of more than 64 bits,
  /// `infinity`, months in an interval can be written so.
  static Value to(Value value, Column column, TableScope scope) {
    ColumnType type = ColumnTypes.base(column.type());
    Type wanted = ColumnTypes.of(column);
    if (value.isNull()) {
      return Value.constant(wanted, nothing(wanted));
    }
    if (value.type() == Type.Plain.JSON && JsonLiteral.suits(type)) {
      return Value.of(Type.Plain.TEXT, literal(value.texts(), type));
    }
    if (wanted == Type.Plain.TEXT) {
      int limit = type.maximumLength();
      Term.OfText text = Texts.of(value, scope);
      return new Value(wanted, limit < 0 ? text : Texts.limited(text, limit), value.constant());
    }
    if (value.type() == Type.Plain.TEXT) {
      return value;
    }
    if (wanted.isNumber() && value.type().isNumber()) {
      return number(value, wanted, type, scope);
    }
    long offset = scope.world().spec().zone().getTotalSeconds() * 1_000_000L;
    if (wanted == Type.Plain.TIMESTAMP && value.type() == Type.Plain.DATE) {
      return Value.of(wanted, midnight(value.longs(), offset));
    }
    if (wanted == Type.Plain.DATE && value.type() == Type.Plain.TIMESTAMP) {
      return Value.of(wanted, day(value.longs(), offset));
    }
    if (!value.type().equals(wanted)) {
      throw new CompileFailure(
          "a " + value.type().shown() + " does not fit a column of type " + column.type().sql(),
          wanted == Type.Plain.JSON ? "write JSON: {'key': …} or […]" : "");
    }
    return value;
  }

  private static Value number(Value value, Type wanted, ColumnType type, TableScope scope) {
    if (!ColumnTypes.isOpen(type)) {
      return new Value(wanted, Numbers.as(value, wanted), value.constant());
    }
    if (type.precision() >= 0 && type.scale() < 0) {
      return new Value(Type.Plain.TEXT, Texts.of(value, scope), value.constant());
    }
    int most = type.precision() < 0 ? FINEST_DECIMAL : type.scale();
    int scale =
        value.type() == Type.Plain.FLOAT
            ? Math.min(most, FINEST_FLOAT)
            : Math.min(most, value.type().scale());
    return new Value(Numbers.decimal(scale), Numbers.scaled(value, scale), value.constant());
  }

  /// JSON as the literal of a type that is made of others.
  private static Term.OfText literal(Term.OfText json, ColumnType type) {
    JsonLiteral literal = JsonLiteral.of(type);
    Utf8 scratch = ExpressionCompiler.scratch();
    return (row, out) -> {
      int start = scratch.length();
      boolean present =
          json.append(row, scratch)
              && literal.append(scratch.bytes(), start, scratch.length(), out);
      scratch.truncate(start);
      return present;
    };
  }

  /// The first instant of a day, in the dataset's zone.
  static Term.OfLong midnight(Term.OfLong days, long offsetMicros) {
    return row -> {
      long day = days.at(row);
      return day == Term.OfLong.NULL ? Term.OfLong.NULL : day * DAY - offsetMicros;
    };
  }

  /// The day of an instant, in the dataset's zone.
  static Term.OfLong day(Term.OfLong instants, long offsetMicros) {
    return row -> {
      long instant = instants.at(row);
      return instant == Term.OfLong.NULL
          ? Term.OfLong.NULL
          : Math.floorDiv(instant + offsetMicros, DAY);
    };
  }

  /// The term that is always null, of the kind a type needs.
  static Term nothing(Type type) {
    return switch (type) {
      case Type.Plain.TEXT, Type.Plain.JSON -> (Term.OfText) (long row, Utf8 out) -> false;
      case Type.Plain.FLOAT -> (Term.OfDouble) row -> Double.NaN;
      case Type.Plain.UUID -> new Term.OfUuid(row -> 0, row -> 0);
      case Type.Plain plain -> (Term.OfLong) row -> Term.OfLong.NULL;
      case Type.Decimal decimal -> (Term.OfLong) row -> Term.OfLong.NULL;
      case Type.Link link -> (Term.OfLong) row -> Term.OfLong.NULL;
      case Type.Combination combination -> (Term.OfLong) row -> Term.OfLong.NULL;
    };
  }
}
