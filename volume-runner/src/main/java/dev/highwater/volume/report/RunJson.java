package dev.highwater.volume.report;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// How a run is written as JSON: members in the order of the records, maps by key, indented, times
/// in ISO 8601, and NaN, which JSON does not have, as null.
final class RunJson {

  private RunJson() {}

  static JsonMapper mapper() {
    SimpleModule numbers =
        new SimpleModule("numbers")
            .addSerializer(double.class, new NanAsNull())
            .addSerializer(Double.class, new NanAsNull())
            .addDeserializer(double.class, new NullAsNan());
    return JsonMapper.builder()
        .addModule(numbers)
        .enable(SerializationFeature.INDENT_OUTPUT)
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .build();
  }

  private static final class NanAsNull extends ValueSerializer<Double> {

    @Override
    public void serialize(Double value, JsonGenerator json, SerializationContext context) {
      if (Double.isFinite(value)) {
        json.writeNumber(value);
      } else {
        json.writeNull();
      }
    }
  }

  private static final class NullAsNan extends ValueDeserializer<Double> {

    @Override
    public Double deserialize(JsonParser json, DeserializationContext context) {
      return json.getDoubleValue();
    }

    @Override
    public Double getNullValue(DeserializationContext context) {
      return Double.NaN;
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
      return Double.NaN;
    }
  }
}
