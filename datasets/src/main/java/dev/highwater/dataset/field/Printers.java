package dev.highwater.dataset.field;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The printers of all forms that are known.
final class Printers {

  private static final HexFormat HEX = HexFormat.of();

  private Printers() {}

  static Optional<FieldText> of(FieldForm form) {
    return switch (form) {
      case FieldForm.Plain(String type) -> plain(type);
      case FieldForm.Array(FieldForm element) ->
          of(element).map(text -> CompoundText.array(text, isBox(element) ? ';' : ','));
      case FieldForm.Range(FieldForm bound) -> of(bound).map(CompoundText::range);
      case FieldForm.Multirange(FieldForm range) -> of(range).map(CompoundText::multirange);
      case FieldForm.Composite(List<FieldForm> fields) -> composite(fields);
    };
  }

  private static boolean isBox(FieldForm form) {
    return form.equals(new FieldForm.Plain("box"));
  }

  private static Optional<FieldText> composite(List<FieldForm> fields) {
    List<FieldText> texts = fields.stream().map(Printers::of).flatMap(Optional::stream).toList();
    return texts.size() == fields.size()
        ? Optional.of(CompoundText.composite(texts))
        : Optional.empty();
  }

  private static Optional<FieldText> plain(String type) {
    return Optional.ofNullable(
        switch (type) {
          case "bool" -> (bytes, at, _, out) -> out.append(bytes[at] == 0 ? 'f' : 't');
          case "int2" -> (bytes, at, _, out) -> out.append(Bytes.int2(bytes, at));
          case "int4" -> (bytes, at, _, out) -> out.append(Bytes.int4(bytes, at));
          case "int8" -> (bytes, at, _, out) -> out.append(Bytes.int8(bytes, at));
          case "oid", "xid", "cid" ->
              (bytes, at, _, out) -> out.append(Bytes.int4(bytes, at) & 0xffffffffL);
          case "xid8" ->
              (bytes, at, _, out) -> out.append(Long.toUnsignedString(Bytes.int8(bytes, at)));
          case "float4" ->
              (bytes, at, _, out) ->
                  FloatText.append(Float.intBitsToFloat(Bytes.int4(bytes, at)), out);
          case "float8" -> (bytes, at, _, out) -> FloatText.append(Bytes.float8(bytes, at), out);
          case "numeric" -> (bytes, at, _, out) -> NumericText.append(bytes, at, out);
          case "text", "varchar", "bpchar", "name", "citext", "enum", "xml", "json", "refcursor" ->
              (bytes, at, length, out) -> out.append(Bytes.text(bytes, at, length));
          case "jsonb", "jsonpath", "ltree", "lquery" ->
              (bytes, at, length, out) -> out.append(Bytes.text(bytes, at + 1, length - 1));
          case "bytea" ->
              (bytes, at, length, out) ->
                  out.append("\\x").append(HEX.formatHex(bytes, at, at + length));
          case "uuid" -> (bytes, at, _, out) -> uuid(bytes, at, out);
          case "bit", "varbit" -> (bytes, at, _, out) -> bits(bytes, at, out);
          case "date" -> (bytes, at, _, out) -> MomentText.date(Bytes.int4(bytes, at), out);
          case "time" -> (bytes, at, _, out) -> MomentText.time(Bytes.int8(bytes, at), out);
          case "timetz" ->
              (bytes, at, _, out) -> {
                MomentText.time(Bytes.int8(bytes, at), out);
                MomentText.offset(-Bytes.int4(bytes, at + 8), out);
              };
          case "timestamp" ->
              (bytes, at, _, out) -> MomentText.timestamp(Bytes.int8(bytes, at), "", out);
          case "timestamptz" ->
              (bytes, at, _, out) -> MomentText.timestamp(Bytes.int8(bytes, at), "+00", out);
          case "interval" -> (bytes, at, _, out) -> IntervalText.append(bytes, at, out);
          case "inet" -> (bytes, at, _, out) -> NetworkText.append(bytes, at, false, out);
          case "cidr" -> (bytes, at, _, out) -> NetworkText.append(bytes, at, true, out);
          case "macaddr", "macaddr8" ->
              (bytes, at, length, out) ->
                  out.append(HexFormat.ofDelimiter(":").formatHex(bytes, at, at + length));
          case "pg_lsn" ->
              (bytes, at, _, out) ->
                  out.append("%X/%X".formatted(Bytes.int4(bytes, at), Bytes.int4(bytes, at + 4)));
          case "point", "line", "lseg", "box", "path", "polygon", "circle" ->
              (bytes, at, _, out) -> ShapeText.append(type, bytes, at, out);
          case "money" -> (bytes, at, _, out) -> money(Bytes.int8(bytes, at), out);
          case "char" -> (bytes, at, _, out) -> letter(bytes[at], out);
          case "tid" ->
              (bytes, at, _, out) -> {
                out.append('(').append(Bytes.int4(bytes, at) & 0xffffffffL).append(',');
                out.append(Bytes.int2(bytes, at + 4) & 0xffff).append(')');
              };
          case "tsvector" -> (bytes, at, _, out) -> CompoundText.lexemes(bytes, at, out);
          case "hstore" -> (bytes, at, _, out) -> CompoundText.pairs(bytes, at, out);
          default -> null;
        });
  }

  private static void uuid(byte[] bytes, int at, StringBuilder out) {
    out.append(HEX.formatHex(bytes, at, at + 4)).append('-');
    out.append(HEX.formatHex(bytes, at + 4, at + 6)).append('-');
    out.append(HEX.formatHex(bytes, at + 6, at + 8)).append('-');
    out.append(HEX.formatHex(bytes, at + 8, at + 10)).append('-');
    out.append(HEX.formatHex(bytes, at + 10, at + 16));
  }

  /// Plain, for how a server shows it depends on its locale.
  private static void money(long cents, StringBuilder out) {
    out.append(BigDecimal.valueOf(cents, 2).toPlainString());
  }

  /// `"char"`, a byte.
  private static void letter(byte sign, StringBuilder out) {
    if (sign < 0) {
      out.append("\\%03o".formatted(sign & 0xff));
    } else if (sign > 0) {
      out.append((char) sign);
    }
  }

  private static void bits(byte[] bytes, int at, StringBuilder out) {
    int count = Bytes.int4(bytes, at);
    for (int i = 0; i < count; i++) {
      out.append((bytes[at + 4 + i / 8] >> (7 - i % 8) & 1) == 0 ? '0' : '1');
    }
  }
}
