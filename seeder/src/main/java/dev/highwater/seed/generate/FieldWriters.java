package dev.highwater.seed.generate;

import static dev.highwater.seed.generate.Term.OfLong.NULL;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.literal.FieldEncoder;
import dev.highwater.dataset.literal.Literals;
import dev.highwater.dataset.literal.Precision;
import dev.highwater.dataset.value.Utf8;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;

/// Writes values as fields of COPY BINARY: numbers, times and the like straight from their 64 bits,
/// everything else by reading its text as the server would.
final class FieldWriters {

  private FieldWriters() {}

  /// @param value as [Coercion] made it for the column
  static ColumnWriter of(Value value, Column column, TableScope scope) {
    ColumnType type = ColumnTypes.base(column.type());
    String name = type.name().name();
    return switch (value.type()) {
      case Type.Plain.TEXT ->
          // Cut to length already.
          name.equals("varchar") || name.equals("text")
              ? texts(value.texts())
              : literals(value.texts(), column.type());
      case Type.Plain.JSON ->
          name.equals("jsonb") ? jsonb(value.texts()) : literals(value.texts(), column.type());
      case Type.Plain.UUID -> uuids((Term.OfUuid) value.term());
      case Type.Plain.FLOAT ->
          name.equals("float4")
              ? doubles(value, (number, out) -> out.writeFloat4((float) number))
              : doubles(value, (number, out) -> out.writeFloat8(number));
      case Type.Plain.TRUTH -> longs(value, (number, out) -> out.writeBoolean(number != 0));
      case Type.Plain.DATE -> dates(value.longs());
      case Type.Plain.TIME -> times(value, type, scope.world().spec().zone().getTotalSeconds());
      case Type.Plain.TIMESTAMP -> {
        int precision = Precision.of(type.modifier());
        yield precision == Precision.FINEST
            ? timestamps(value.longs())
            : longs(
                value, (number, out) -> out.writeTimestamp(Precision.timestamp(number, precision)));
      }
      case Type.Plain.DURATION ->
          type.modifier() < 0
              ? longs(value, (number, out) -> out.writeInterval(0, 0, number))
              : literals(ColumnText.of(value, column, scope), type);
      case Type.Plain.NULL -> (row, out) -> out.writeNull();
      case Type.Plain.WHOLE -> numbers(value, column, type);
      case Type.Decimal decimal -> numbers(value, column, type);
      case Type.Link link ->
          throw new IllegalStateException(column.name() + " is still a link to " + link.table());
      case Type.Combination combination ->
          throw new IllegalStateException(column.name() + " is still a " + combination.shown());
    };
  }

  private static ColumnWriter numbers(Value value, Column column, ColumnType type) {
    return switch (type.name().name()) {
      case "int2" ->
          longs(
              value,
              (number, out) ->
                  out.writeInt2((int) within(number, Short.MIN_VALUE, Short.MAX_VALUE, column)));
      case "int4" ->
          longs(
              value,
              (number, out) ->
                  out.writeInt4(
                      (int) within(number, Integer.MIN_VALUE, Integer.MAX_VALUE, column)));
      case "int8", "money" -> wholes(value.longs());
      case "xid8" ->
          longs(value, (number, out) -> out.writeInt8(within(number, 0, Long.MAX_VALUE, column)));
      case "oid" ->
          longs(
              value, (number, out) -> out.writeInt4((int) within(number, 0, 0xffff_ffffL, column)));
      default -> {
        int scale = value.type().scale();
        int shown = Math.max(scale, type.scale());
        yield numerics(value.longs(), scale, shown);
      }
    };
  }

  private static long within(long number, long least, long most, Column column) {
    if (number < least || number > most) {
      throw new ArithmeticException(
          number + " does not fit " + column.name() + " of type " + column.type().sql());
    }
    return number;
  }

  private static ColumnWriter times(Value value, ColumnType type, int offsetSeconds) {
    int precision = Precision.of(type.modifier());
    return type.name().name().equals("timetz")
        ? longs(
            value,
            (number, out) -> out.writeTimeOfZone(Precision.round(number, precision), offsetSeconds))
        : longs(value, (number, out) -> out.writeTime(Precision.round(number, precision)));
  }

  /// Text that the type's own reader takes; of a type that nobody knows the text itself.
  private static ColumnWriter literals(Term.OfText texts, ColumnType type) {
    FieldEncoder encoder = Literals.encoder(type).orElse(null);
    if (encoder == null) {
      return texts(texts);
    }
    Utf8 scratch = new Utf8(256);
    return (row, out) -> {
      scratch.clear();
      if (texts.append(row, scratch)) {
        encoder.write(scratch.bytes(), 0, scratch.length(), out);
      } else {
        out.writeNull();
      }
    };
  }

  // The types that tables are full of are written without an encoder between: a call that could go
  // anywhere costs as much as the writing.

  private static ColumnWriter wholes(Term.OfLong longs) {
    return (row, out) -> {
      long number = longs.at(row);
      if (number == NULL) {
        out.writeNull();
      } else {
        out.writeInt8(number);
      }
    };
  }

  private static ColumnWriter dates(Term.OfLong longs) {
    return (row, out) -> {
      long day = longs.at(row);
      if (day == NULL) {
        out.writeNull();
      } else {
        out.writeDate(day);
      }
    };
  }

  private static ColumnWriter timestamps(Term.OfLong longs) {
    return (row, out) -> {
      long instant = longs.at(row);
      if (instant == NULL) {
        out.writeNull();
      } else {
        out.writeTimestamp(instant);
      }
    };
  }

  private static ColumnWriter numerics(Term.OfLong longs, int scale, int shown) {
    return (row, out) -> {
      long unscaled = longs.at(row);
      if (unscaled == NULL) {
        out.writeNull();
      } else {
        out.writeNumeric(unscaled, scale, shown);
      }
    };
  }

  private static ColumnWriter longs(Value value, LongEncoder encoder) {
    Term.OfLong longs = value.longs();
    return (row, out) -> {
      long number = longs.at(row);
      if (number == NULL) {
        out.writeNull();
      } else {
        encoder.write(number, out);
      }
    };
  }

  private static ColumnWriter doubles(Value value, DoubleEncoder encoder) {
    Term.OfDouble doubles = Numbers.floats(value);
    return (row, out) -> {
      double number = doubles.at(row);
      if (Double.isNaN(number)) {
        out.writeNull();
      } else {
        encoder.write(number, out);
      }
    };
  }

  private static ColumnWriter texts(Term.OfText texts) {
    return (row, out) -> out.endText(texts.append(row, out.beginText()));
  }

  private static ColumnWriter jsonb(Term.OfText json) {
    return (row, out) -> out.endText(json.append(row, out.beginJsonb()));
  }

  private static ColumnWriter uuids(Term.OfUuid uuids) {
    return (row, out) -> {
      long high = uuids.high(row);
      long low = uuids.low(row);
      if (high == 0 && low == 0) {
        out.writeNull();
      } else {
        out.writeUuid(high, low);
      }
    };
  }

  /// Encodes what fits into 64 bits.
  @FunctionalInterface
  private interface LongEncoder {
    void write(long number, CopyBuffer out);
  }

  /// Encodes floats.
  @FunctionalInterface
  private interface DoubleEncoder {
    void write(double number, CopyBuffer out);
  }
}
