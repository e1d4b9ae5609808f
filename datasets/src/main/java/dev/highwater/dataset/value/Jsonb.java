package dev.highwater.dataset.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON in the very bytes PostgreSQL writes for a `jsonb`, so that what was sent and what comes
/// back have one digest: a blank after each comma and colon, keys in an order of their own, of
/// repeated keys the last, numbers without exponent but with their trailing zeros, no escape that
/// is not needed (`jsonb.c`, `jsonb_util.c` and `json.c` of PostgreSQL).
///
/// Rows are best written from parts that were put in order once ([#KEY_ORDER],
/// [Utf8#appendJsonString]); [#canonical] is for values that are JSON already.
public final class Jsonb {

  /// The order of an object's keys: shorter ones first (in bytes of UTF-8), equally long ones by
  /// their bytes.
  public static final Comparator<String> KEY_ORDER =
      Comparator.comparing(key -> key.getBytes(StandardCharsets.UTF_8), Jsonb::compare);

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Jsonb() {}

  /// Appends JSON in its canonical form.
  ///
  /// @param json any valid JSON
  /// @throws tools.jackson.core.JacksonException where it is not valid
  public static Utf8 canonical(String json, Utf8 out) {
    append(MAPPER.readTree(json), out);
    return out;
  }

  private static void append(JsonNode node, Utf8 out) {
    switch (node.getNodeType()) {
      case OBJECT -> appendObject(node, out);
      case ARRAY -> appendArray(node, out);
      case STRING -> out.appendJsonString(node.stringValue());
      case NUMBER -> out.append(node.decimalValue().toPlainString());
      case BOOLEAN -> out.append(node.booleanValue() ? "true" : "false");
      case NULL -> out.append("null");
      case BINARY, MISSING, POJO ->
          throw new IllegalArgumentException("No JSON text holds a " + node.getNodeType());
    }
  }

  private static void appendObject(JsonNode object, Utf8 out) {
    List<String> keys = object.propertyNames().stream().sorted(KEY_ORDER).toList();
    String separator = "{";
    for (String key : keys) {
      out.append(separator).appendJsonString(key).append(": ");
      append(object.get(key), out);
      separator = ", ";
    }
    out.append(keys.isEmpty() ? "{}" : "}");
  }

  private static void appendArray(JsonNode array, Utf8 out) {
    String separator = "[";
    for (JsonNode element : array.values()) {
      out.append(separator);
      append(element, out);
      separator = ", ";
    }
    out.append(array.isEmpty() ? "[]" : "]");
  }

  private static int compare(byte[] one, byte[] other) {
    return one.length != other.length
        ? Integer.compare(one.length, other.length)
        : Arrays.compareUnsigned(one, other);
  }
}
