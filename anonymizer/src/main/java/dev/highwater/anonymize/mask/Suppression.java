package dev.highwater.anonymize.mask;

import dev.highwater.anonymize.policy.Technique;
import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.literal.FieldEncoder;
import dev.highwater.dataset.literal.LiteralException;
import dev.highwater.dataset.literal.Literals;
import dev.highwater.schema.catalog.ColumnType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What stands in the place of suppressed values.
final class Suppression {

  private Suppression() {}

  static FieldMask mask(Technique.Filler filler, ColumnType type) {
    return switch (filler) {
      case Technique.Filler.Null _ -> TextMasks::toNull;
      case Technique.Filler.Empty _ -> TextMasks.constant(encoded(empty(type), type));
      case Technique.Filler.Constant(String literal) -> TextMasks.constant(encoded(literal, type));
    };
  }

  private static String empty(ColumnType type) {
    return switch (Family.of(type)) {
      case TEXT -> "";
      case WHOLE, FLOAT, DECIMAL -> "0";
      case JSON, JSONB, ARRAY -> "{}";
      case DATE, TIMESTAMP, UUID, ADDRESS, COMPOSITE -> throw none(type);
      case OTHER ->
          switch (type.base().name().name()) {
            case "bytea", "tsvector", "xml", "hstore", "bit", "varbit" -> "";
            case "bool" -> "f";
            default ->
                switch (type.base().kind()) {
                  case RANGE -> "empty";
                  case MULTIRANGE -> "{}";
                  case BASE, ARRAY, DOMAIN, ENUM, COMPOSITE, PSEUDO -> throw none(type);
                };
          };
    };
  }

  private static IllegalArgumentException none(ColumnType type) {
    return new IllegalArgumentException(
        type.sql() + " has no empty value; write 'with: null', or a value");
  }

  private static byte[] encoded(String literal, ColumnType type) {
    FieldEncoder encoder =
        Literals.encoder(type)
            .orElseThrow(
                () ->
                    new IllegalArgumentException("values of " + type.sql() + " cannot be written"));
    CopyBuffer buffer = new CopyBuffer(64);
    byte[] text = literal.getBytes(StandardCharsets.UTF_8);
    try {
      encoder.write(text, 0, text.length, buffer);
    } catch (LiteralException wrong) {
      throw new IllegalArgumentException("'" + literal + "' is no value of " + type.sql(), wrong);
    }
    return Arrays.copyOfRange(buffer.array(), Integer.BYTES, buffer.size());
  }
}
