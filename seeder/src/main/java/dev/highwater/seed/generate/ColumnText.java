package dev.highwater.seed.generate;

import static dev.highwater.seed.generate.Term.OfLong.NULL;

import dev.highwater.dataset.value.Utf8;
import dev.highwater.schema.catalog.Column;

/// A column in PostgreSQL's text form, which COPY reads: exact, where texts for people are rounded.
final class ColumnText {

  private ColumnText() {}

  static Term.OfText of(Value value, Column column, TableScope scope) {
    return switch (value.type()) {
      case Type.Plain.FLOAT -> {
        Term.OfDouble doubles = (Term.OfDouble) value.term();
        yield (row, out) -> {
          double number = doubles.at(row);
          if (Double.isNaN(number)) {
            return false;
          }
          out.append(Double.toString(number));
          return true;
        };
      }
      case Type.Plain.DURATION -> {
        Term.OfLong longs = value.longs();
        yield (row, out) -> {
          long micros = longs.at(row);
          if (micros == NULL) {
            return false;
          }
          out.append(micros).append(" microseconds");
          return true;
        };
      }
      case Type.Plain.TIMESTAMP -> {
        Term.OfLong longs = value.longs();
        yield (row, out) -> {
          long micros = longs.at(row);
          if (micros == NULL) {
            return false;
          }
          out.appendTimestamp(micros);
          return true;
        };
      }
      case Type.Plain.TIME -> {
        Term.OfText time = Texts.of(value, scope);
        boolean zoned = ColumnTypes.base(column.type()).name().name().equals("timetz");
        int offset = scope.world().spec().zone().getTotalSeconds();
        yield zoned ? (row, out) -> time.append(row, out) && offset(offset, out) : time;
      }
      case Type.Plain plain -> Texts.of(value, scope);
      case Type.Decimal decimal -> Texts.of(value, scope);
      case Type.Link link -> Texts.of(value, scope);
      case Type.Combination combination -> Texts.of(value, scope);
    };
  }

  private static boolean offset(int seconds, Utf8 out) {
    int minutes = Math.abs(seconds) / 60;
    out.append(seconds < 0 ? "-" : "+").appendPadded(minutes / 60, 2).append(":");
    out.appendPadded(minutes % 60, 2);
    return true;
  }
}
