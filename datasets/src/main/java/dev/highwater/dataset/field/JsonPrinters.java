package dev.highwater.dataset.field;

import java.util.Optional;

/// The printers of JSON for all forms that are known.
final class JsonPrinters {

  private JsonPrinters() {}

  static Optional<FieldJson> of(FieldForm form) {
    return switch (form) {
      case FieldForm.Array(FieldForm element) -> of(element).map(JsonPrinters::array);
      case FieldForm.Plain(String type) -> FieldText.of(form).map(text -> plain(type, text));
      case FieldForm.Range _, FieldForm.Multirange _, FieldForm.Composite _ ->
          FieldText.of(form).map(JsonPrinters::text);
    };
  }

  private static FieldJson plain(String type, FieldText text) {
    return switch (type) {
      case "bool" -> (bytes, at, _, out) -> out.append(bytes[at] != 0);
      case "int2", "int4", "int8", "oid" -> text::append;
      case "numeric", "float4", "float8" ->
          (bytes, at, length, out) -> {
            int start = out.length();
            text.append(bytes, at, length, out);
            char last = out.charAt(out.length() - 1);
            if (last < '0' || last > '9') {
              out.insert(start, '"').append('"');
            }
          };
      case "json", "jsonb" ->
          (bytes, at, length, out) -> {
            int start = out.length();
            text.append(bytes, at, length, out);
            oneLine(out, start);
          };
      default -> text(text);
    };
  }

  /// Within texts JSON has no line ends, so all that are there stand between values.
  private static void oneLine(StringBuilder out, int start) {
    for (int i = start; i < out.length(); i++) {
      if (out.charAt(i) == '\n' || out.charAt(i) == '\r') {
        out.setCharAt(i, ' ');
      }
    }
  }

  private static FieldJson text(FieldText text) {
    return (bytes, at, length, out) -> {
      int start = out.length();
      text.append(bytes, at, length, out);
      String plain = out.substring(start);
      out.setLength(start);
      quote(plain, out);
    };
  }

  private static FieldJson array(FieldJson element) {
    return (bytes, start, _, out) -> {
      int[] sizes = new int[Bytes.int4(bytes, start)];
      for (int i = 0; i < sizes.length; i++) {
        sizes[i] = Bytes.int4(bytes, start + 12 + 8 * i);
      }
      if (sizes.length == 0) {
        out.append("[]");
      } else {
        dimension(element, sizes, 0, bytes, start + 12 + 8 * sizes.length, out);
      }
    };
  }

  /// @return behind the dimension
  private static int dimension(
      FieldJson element, int[] sizes, int depth, byte[] bytes, int start, StringBuilder out) {
    int at = start;
    out.append('[');
    for (int i = 0; i < sizes[depth]; i++) {
      out.append(i == 0 ? "" : ",");
      if (depth + 1 < sizes.length) {
        at = dimension(element, sizes, depth + 1, bytes, at, out);
        continue;
      }
      int length = Bytes.int4(bytes, at);
      at += 4;
      if (length < 0) {
        out.append("null");
      } else {
        element.append(bytes, at, length, out);
        at += length;
      }
    }
    out.append(']');
    return at;
  }

  static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      switch (sign) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (sign < ' ') {
            out.append("\\u%04x".formatted((int) sign));
          } else {
            out.append(sign);
          }
        }
      }
    }
    out.append('"');
  }
}
