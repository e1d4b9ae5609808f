package dev.highwater.anonymize.mask;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.field.FieldForm;
import dev.highwater.dataset.field.FieldText;
import dev.highwater.schema.failure.Failure;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Masks what stands in JSON, path by path.
final class JsonMask implements FieldMask {

  /// What becomes of the values at a path.
  ///
  /// @param text of strings, and of numbers where there is none for them; null where they pass
  /// @param number of numbers, as of `numeric`; null where they have none
  /// @param keeps whether all passes
  record Leaf(@Nullable FieldMask text, @Nullable FieldMask number, boolean keeps) {}

  /// How the column stores JSON.
  enum Storage {
    JSON,
    JSONB,
    /// Text in which JSON is expected; what is none is emptied.
    TEXT
  }

  private static final JsonFactory JSON = JsonFactory.builder().build();

  private final String cell;
  private final JsonPaths<Leaf> paths;
  private final boolean unlistedGoes;
  private final Storage storage;
  private final CopyBuffer scratch = new CopyBuffer(256);
  private final StringBuilder digits = new StringBuilder();
  private final FieldText decimal = FieldText.of(new FieldForm.Plain("numeric")).orElseThrow();

  /// @param cell how messages name the column
  JsonMask(String cell, JsonPaths<Leaf> paths, boolean unlistedGoes, Storage storage) {
    this.cell = cell;
    this.paths = paths;
    this.unlistedGoes = unlistedGoes;
    this.storage = storage;
  }

  @Override
  public void mask(byte[] bytes, int offset, int length, RowFields row, CopyBuffer out) {
    int from = storage == Storage.JSONB ? offset + 1 : offset;
    ByteArrayOutputStream masked = new ByteArrayOutputStream(length);
    try (JsonParser parser =
            JSON.createParser(ObjectReadContext.empty(), bytes, from, offset + length - from);
        JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), masked)) {
      parser.nextToken();
      write(parser, generator, paths, paths.rule(), row);
    } catch (JacksonException broken) {
      // Its message would show what stands there.
      masked.reset();
    }
    byte[] json = masked.toByteArray();
    if (json.length == 0 && storage != Storage.TEXT) {
      out.writeNull();
    } else if (storage == Storage.JSONB) {
      out.writeJsonb(json, 0, json.length);
    } else {
      out.writeText(json, 0, json.length);
    }
  }

  private void write(
      JsonParser in,
      JsonGenerator out,
      @Nullable JsonPaths<Leaf> at,
      @Nullable Leaf above,
      RowFields row) {
    JsonToken token = in.currentToken();
    switch (token) {
      case START_OBJECT -> {
        out.writeStartObject();
        while (in.nextToken() != JsonToken.END_OBJECT) {
          String key = in.currentName();
          in.nextToken();
          JsonPaths<Leaf> under = at == null ? null : at.under(key);
          Leaf leaf = under == null || under.rule() == null ? above : under.rule();
          if (leaf == null && (under == null || !in.currentToken().isStructStart())) {
            skip(in);
            continue;
          }
          Leaf name = under == null ? null : under.nameRule();
          out.writeName(name(key, name, row));
          write(in, out, under, leaf, row);
        }
        out.writeEndObject();
      }
      case START_ARRAY -> {
        out.writeStartArray();
        JsonPaths<Leaf> inside = at == null ? null : at.inside();
        Leaf leaf = inside == null || inside.rule() == null ? above : inside.rule();
        while (in.nextToken() != JsonToken.END_ARRAY) {
          if (leaf == null && (inside == null || !in.currentToken().isStructStart())) {
            skip(in);
            continue;
          }
          write(in, out, inside, leaf, row);
        }
        out.writeEndArray();
      }
      default -> {
        if (above == null) {
          skip(in);
          out.writeNull();
        } else {
          scalar(in, out, above, row);
        }
      }
    }
  }

  /// Leaves out what the policy does not list, or stops: the plan has looked at all paths, so that
  /// this one came after.
  private void skip(JsonParser in) {
    if (!unlistedGoes) {
      throw Failure.of("JSON has a path that the policy does not list")
          .where(cell)
          .why("it was not there when the policy was compared with the source")
          .remedy("Run 'anonymize classify --sample --check', add the path, and run again");
    }
    in.skipChildren();
  }

  private void scalar(JsonParser in, JsonGenerator out, Leaf leaf, RowFields row) {
    switch (in.currentToken()) {
      case VALUE_STRING -> {
        FieldMask mask = leaf.text();
        if (mask == null) {
          out.writeString(in.getString());
        } else {
          String masked = text(in.getString(), mask, row);
          if (masked == null) {
            out.writeNull();
          } else {
            out.writeString(masked);
          }
        }
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(in.getString(), out, leaf, row);
      case VALUE_TRUE, VALUE_FALSE -> {
        if (leaf.keeps()) {
          out.writeBoolean(in.currentToken() == JsonToken.VALUE_TRUE);
        } else {
          out.writeNull();
        }
      }
      default -> out.writeNull();
    }
  }

  private void number(String written, JsonGenerator out, Leaf leaf, RowFields row) {
    if (leaf.keeps()) {
      out.writeNumber(written);
      return;
    }
    FieldMask number = leaf.number();
    if (number != null) {
      scratch.clear();
      NumberMasks.write(new BigDecimal(written), scratch);
      int length = scratch.int4(0);
      if (length < 0) {
        out.writeNull();
        return;
      }
      byte[] field = Arrays.copyOfRange(scratch.array(), 4, 4 + length);
      scratch.clear();
      number.mask(field, 0, length, row, scratch);
      int masked = scratch.int4(0);
      if (masked < 0) {
        out.writeNull();
        return;
      }
      digits.setLength(0);
      decimal.append(scratch.array(), 4, masked, digits);
      out.writeNumber(digits.toString());
      return;
    }
    FieldMask mask = leaf.text();
    String masked = mask == null ? null : text(written, mask, row);
    if (masked == null || masked.isEmpty()) {
      out.writeNull();
    } else if (masked.chars().allMatch(c -> c >= '0' && c <= '9') && masked.charAt(0) != '0') {
      out.writeNumber(masked);
    } else {
      out.writeString(masked);
    }
  }

  private String name(String key, @Nullable Leaf rule, RowFields row) {
    FieldMask mask = rule == null ? null : rule.text();
    String masked = mask == null ? key : text(key, mask, row);
    return masked == null ? "" : masked;
  }

  private @Nullable String text(String value, FieldMask mask, RowFields row) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    scratch.clear();
    mask.mask(utf8, 0, utf8.length, row, scratch);
    int length = scratch.int4(0);
    return length < 0 ? null : new String(scratch.array(), 4, length, StandardCharsets.UTF_8);
  }
}
