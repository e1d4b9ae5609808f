package dev.highwater.seed.generate;

import static dev.highwater.seed.generate.Term.OfLong.NULL;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.value.Utf8;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Table;

/// Writes one column of a row as a field of COPY BINARY.
@FunctionalInterface
interface ColumnWriter {

  void write(long row, CopyBuffer out);

  /// The writer of a column.
  static ColumnWriter of(TableScope scope, Table table, Column column) {
    ColumnWriter writer = encode(keyed(scope.written(column), scope, table, column), column);
    return column.nullable() ? writer : required(writer, table, column);
  }

  private static ColumnWriter required(ColumnWriter writer, Table table, Column column) {
    return (row, out) -> {
      int before = out.size();
      writer.write(row, out);
      if (out.size() == before + Integer.BYTES && isNull(out, before)) {
        throw new NullValueException(table.name(), column.name(), row);
      }
    };
  }

  /// Whether the field that starts there has the length -1.
  private static boolean isNull(CopyBuffer out, int at) {
    byte[] bytes = out.array();
    return bytes[at] == -1 && bytes[at + 1] == -1;
  }

  /// Links become the key they stand for, converted to the column's type.
  private static Value keyed(Value value, TableScope scope, Table table, Column column) {
    if (!(value.type() instanceof Type.Link link)) {
      return value;
    }
    ForeignKey key = table.foreignKeyOf(column.name()).orElse(null);
    if (key == null || !key.referencedTable().equals(link.table())) {
      throw new CompileFailure(
          table.name() + "." + column.name() + " gets a link to " + link.table(),
          key == null ? "" : "its foreign key points at " + key.referencedTable());
    }
    return Links.column(value, link, key.referencedColumns().getFirst(), scope);
  }

  private static ColumnWriter encode(Value value, Column column) {
    ColumnType type = ColumnTypes.base(column.type());
    if (value.term() instanceof Term.OfUuid uuids) {
      return uuids(uuids);
    }
    return switch (type.name().name()) {
      case "int2" -> longs(value, (number, out) -> out.writeInt2((int) number));
      case "int4" -> longs(value, (number, out) -> out.writeInt4(Math.toIntExact(number)));
      case "int8" -> longs(value, (number, out) -> out.writeInt8(number));
      case "bool" -> longs(value, (number, out) -> out.writeBoolean(number != 0));
      case "date" -> longs(value, (number, out) -> out.writeDate(number));
      case "time" -> longs(value, (number, out) -> out.writeTime(number));
      case "timestamp", "timestamptz" -> longs(value, (number, out) -> out.writeTimestamp(number));
      case "interval" -> longs(value, (number, out) -> out.writeInterval(0, 0, number));
      case "numeric" -> {
        int scale = Math.max(0, type.scale());
        yield longs(value, (number, out) -> out.writeNumeric(number, scale));
      }
      case "float8" -> doubles(value, (number, out) -> out.writeFloat8(number));
      case "float4" -> doubles(value, (number, out) -> out.writeFloat4((float) number));
      case "jsonb" -> texts(value, (text, out) -> out.writeJsonb(text));
      case "inet" -> texts(value, ColumnWriter::writeAddress);
      case "text", "varchar", "bpchar", "json", "citext", "name", "xml" ->
          texts(value, (text, out) -> out.writeText(text));
      default -> {
        if (type.kind() == ColumnType.Kind.ENUM) {
          yield texts(value, (text, out) -> out.writeText(text));
        }
        throw new CompileFailure(
            "columns of type " + column.type().sql() + " cannot be written yet",
            "leave the table among the empty ones");
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

  private static ColumnWriter texts(Value value, TextEncoder encoder) {
    Term.OfText texts = value.texts();
    Utf8 scratch = new Utf8(256);
    return (row, out) -> {
      scratch.clear();
      if (texts.append(row, scratch)) {
        encoder.write(scratch, out);
      } else {
        out.writeNull();
      }
    };
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

  /// Writes dotted decimal text as an address.
  private static void writeAddress(Utf8 text, CopyBuffer out) {
    byte[] address = new byte[4];
    int part = 0;
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      byte c = text.bytes()[i];
      if (c == '.' && part < 3) {
        address[part++] = (byte) number;
        number = 0;
      } else if (c >= '0' && c <= '9' && number < 100) {
        number = number * 10 + c - '0';
      } else {
        throw new IllegalArgumentException("'" + text + "' is no IPv4 address");
      }
    }
    address[part] = (byte) number;
    out.writeInet(address, 32, false);
  }

  /// Encodes what fits into 64 bits.
  @FunctionalInterface
  interface LongEncoder {
    void write(long number, CopyBuffer out);
  }

  /// Encodes floats.
  @FunctionalInterface
  interface DoubleEncoder {
    void write(double number, CopyBuffer out);
  }

  /// Encodes text.
  @FunctionalInterface
  interface TextEncoder {
    void write(Utf8 text, CopyBuffer out);
  }
}
