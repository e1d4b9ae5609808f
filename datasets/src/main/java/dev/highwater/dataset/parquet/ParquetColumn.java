package dev.highwater.dataset.parquet;

import dev.highwater.dataset.archive.StoredColumn;
import dev.highwater.dataset.field.FieldForm;
import dev.highwater.dataset.field.FieldJson;
import dev.highwater.dataset.field.FieldText;
import dev.highwater.schema.failure.Failure;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/// A column of a Parquet file: its type, and how a field of COPY BINARY becomes a value of it.
record ParquetColumn(Type type, Value value) {

  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final int EPOCH_DAYS = 10_957;
  private static final long EPOCH_MICROS = EPOCH_DAYS * 86_400_000_000L;
  private static final int MOST_DIGITS = 38;
  private static final Pattern DECIMAL = Pattern.compile("numeric\\((\\d+),(\\d+)\\)");

  /// Hands one value on.
  @FunctionalInterface
  interface Value {
    void write(byte[] bytes, int at, int length, RecordConsumer out);
  }

  /// @param column whose values can be printed
  static ParquetColumn of(StoredColumn column) {
    return switch (column.form()) {
      case FieldForm.Plain(String type) -> plain(type, column);
      case FieldForm.Array _ -> json(column);
      case FieldForm.Range _, FieldForm.Multirange _, FieldForm.Composite _ -> text(column);
    };
  }

  private static ParquetColumn plain(String type, StoredColumn column) {
    String name = column.name();
    return switch (type) {
      case "bool" ->
          of(
              name,
              PrimitiveTypeName.BOOLEAN,
              (bytes, at, _, out) -> out.addBoolean(bytes[at] != 0));
      case "int2" ->
          of(
              name,
              PrimitiveTypeName.INT32,
              LogicalTypeAnnotation.intType(16, true),
              (bytes, at, _, out) -> out.addInteger((short) SHORT.get(bytes, at)));
      case "int4" ->
          of(
              name,
              PrimitiveTypeName.INT32,
              (bytes, at, _, out) -> out.addInteger((int) INT.get(bytes, at)));
      case "int8" ->
          of(
              name,
              PrimitiveTypeName.INT64,
              (bytes, at, _, out) -> out.addLong((long) LONG.get(bytes, at)));
      case "float4" ->
          of(
              name,
              PrimitiveTypeName.FLOAT,
              (bytes, at, _, out) -> out.addFloat(Float.intBitsToFloat((int) INT.get(bytes, at))));
      case "float8" ->
          of(
              name,
              PrimitiveTypeName.DOUBLE,
              (bytes, at, _, out) ->
                  out.addDouble(Double.longBitsToDouble((long) LONG.get(bytes, at))));
      case "numeric" -> numeric(column);
      case "date" ->
          of(
              name,
              PrimitiveTypeName.INT32,
              LogicalTypeAnnotation.dateType(),
              (bytes, at, _, out) -> out.addInteger(day(column, (int) INT.get(bytes, at))));
      case "time" ->
          of(
              name,
              PrimitiveTypeName.INT64,
              LogicalTypeAnnotation.timeType(false, TimeUnit.MICROS),
              (bytes, at, _, out) -> out.addLong((long) LONG.get(bytes, at)));
      case "timestamp", "timestamptz" ->
          of(
              name,
              PrimitiveTypeName.INT64,
              LogicalTypeAnnotation.timestampType(type.equals("timestamptz"), TimeUnit.MICROS),
              (bytes, at, _, out) -> out.addLong(moment(column, (long) LONG.get(bytes, at))));
      case "uuid" ->
          new ParquetColumn(
              Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
                  .length(16)
                  .as(LogicalTypeAnnotation.uuidType())
                  .named(name),
              raw());
      case "bytea" -> of(name, PrimitiveTypeName.BINARY, raw());
      case "enum" -> of(name, PrimitiveTypeName.BINARY, LogicalTypeAnnotation.enumType(), raw());
      case "json", "jsonb" -> json(column);
      default -> text(column);
    };
  }

  private static Value raw() {
    return (bytes, at, length, out) ->
        out.addBinary(Binary.fromConstantByteArray(Arrays.copyOfRange(bytes, at, at + length)));
  }

  private static ParquetColumn numeric(StoredColumn column) {
    Matcher digits = DECIMAL.matcher(column.type());
    if (!digits.matches()
        || Integer.parseInt(digits.group(1)) > MOST_DIGITS
        || Integer.parseInt(digits.group(2)) > Integer.parseInt(digits.group(1))) {
      return text(column);
    }
    int precision = Integer.parseInt(digits.group(1));
    int scale = Integer.parseInt(digits.group(2));
    FieldText text = FieldText.of(column.form()).orElseThrow();
    StringBuilder number = new StringBuilder();
    return of(
        column.name(),
        PrimitiveTypeName.BINARY,
        LogicalTypeAnnotation.decimalType(scale, precision),
        (bytes, at, length, out) -> {
          number.setLength(0);
          text.append(bytes, at, length, number);
          if (number.charAt(number.length() - 1) > '9') {
            throw unwritable(column, number.toString());
          }
          out.addBinary(
              Binary.fromConstantByteArray(
                  new BigDecimal(number.toString()).setScale(scale).unscaledValue().toByteArray()));
        });
  }

  private static int day(StoredColumn column, int day) {
    if (day == Integer.MAX_VALUE || day == Integer.MIN_VALUE) {
      throw unwritable(column, "infinity");
    }
    return day + EPOCH_DAYS;
  }

  private static long moment(StoredColumn column, long micros) {
    if (micros == Long.MAX_VALUE || micros == Long.MIN_VALUE) {
      throw unwritable(column, "infinity");
    }
    return micros + EPOCH_MICROS;
  }

  private static Failure unwritable(StoredColumn column, String value) {
    return Failure.of("Parquet has no such value")
        .where("column " + column.name() + ", " + column.type())
        .why("there is a row with " + value)
        .remedy("Export the table as CSV, or leave it out with --tables");
  }

  private static ParquetColumn json(StoredColumn column) {
    FieldJson json = FieldJson.of(column.form()).orElseThrow();
    StringBuilder value = new StringBuilder();
    return of(
        column.name(),
        PrimitiveTypeName.BINARY,
        LogicalTypeAnnotation.jsonType(),
        (bytes, at, length, out) -> {
          value.setLength(0);
          json.append(bytes, at, length, value);
          out.addBinary(Binary.fromString(value.toString()));
        });
  }

  private static ParquetColumn text(StoredColumn column) {
    FieldText text = FieldText.of(column.form()).orElseThrow();
    StringBuilder value = new StringBuilder();
    return of(
        column.name(),
        PrimitiveTypeName.BINARY,
        LogicalTypeAnnotation.stringType(),
        (bytes, at, length, out) -> {
          value.setLength(0);
          text.append(bytes, at, length, value);
          out.addBinary(Binary.fromString(value.toString()));
        });
  }

  private static ParquetColumn of(String name, PrimitiveTypeName type, Value value) {
    return new ParquetColumn(Types.optional(type).named(name), value);
  }

  private static ParquetColumn of(
      String name, PrimitiveTypeName type, LogicalTypeAnnotation meaning, Value value) {
    return new ParquetColumn(Types.optional(type).as(meaning).named(name), value);
  }
}
