package dev.highwater.anonymize.check.read;

import dev.highwater.anonymize.check.read.CellNode.Path;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Walks the values of a column to its cells. Confined to one thread.
public final class CellWalk {

  /// What to do with the value of a cell.
  public interface Values {
    void value(Cell cell, byte[] bytes, int offset, int length);
  }

  private final JsonFactory json = new JsonFactory();
  private final Values values;

  public CellWalk(Values values) {
    this.values = values;
  }

  /// Walks one value, as [TableReading] reads it.
  public void walk(CellNode node, byte[] bytes, int offset, int length) {
    switch (node) {
      case CellNode.Whole(Cell cell) -> values.value(cell, bytes, offset, length);
      case CellNode.OfElements(CellNode each) -> {
        int count = elements(bytes, offset);
        int at = first(bytes, offset);
        for (int i = 0; i < count; i++) {
          int size = int4(bytes, at);
          at += 4;
          if (size >= 0) {
            walk(each, bytes, at, size);
            at += size;
          }
        }
      }
      case CellNode.OfFields fields -> {
        int at = first(bytes, offset);
        for (CellNode field : fields.fields()) {
          int size = int4(bytes, at);
          at += 4;
          if (size >= 0) {
            walk(field, bytes, at, size);
            at += size;
          }
        }
      }
      case CellNode.OfJson(Path root, Cell unlisted) -> json(root, unlisted, bytes, offset, length);
    }
  }

  private void json(Path root, Cell unlisted, byte[] bytes, int offset, int length) {
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), bytes, offset, length)) {
      JsonToken token = parser.nextToken();
      if (token != null) {
        value(parser, token, root, null, unlisted);
      }
    } catch (JacksonException none) {
      // Text that is no JSON, where the policy says it is: it is a value as it stands.
      values.value(unlisted, bytes, offset, length);
    }
  }

  private void value(
      JsonParser parser,
      JsonToken token,
      @Nullable Path at,
      @Nullable CellNode above,
      Cell unlisted) {
    CellNode cell = at != null && at.cell() != null ? at.cell() : above;
    switch (token) {
      case START_OBJECT -> {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          String key = parser.currentName();
          Path under = at == null ? null : at.keys().get(key);
          if (under == null && at != null) {
            under = at.keys().get("*");
          }
          value(parser, parser.nextToken(), under, cell, unlisted);
        }
      }
      case START_ARRAY -> {
        JsonToken element = parser.nextToken();
        while (element != JsonToken.END_ARRAY) {
          value(parser, element, at == null ? null : at.elements(), cell, unlisted);
          element = parser.nextToken();
        }
      }
      case VALUE_NULL -> {}
      default -> {
        byte[] text = String.valueOf(parser.getString()).getBytes(StandardCharsets.UTF_8);
        if (cell == null) {
          values.value(unlisted, text, 0, text.length);
        } else {
          walk(cell, text, 0, text.length);
        }
      }
    }
  }

  private static int elements(byte[] bytes, int offset) {
    int dimensions = int4(bytes, offset);
    int count = dimensions == 0 ? 0 : 1;
    for (int i = 0; i < dimensions; i++) {
      count *= int4(bytes, offset + 12 + 8 * i);
    }
    return count;
  }

  private static int first(byte[] bytes, int offset) {
    return offset + 12 + 8 * int4(bytes, offset);
  }

  private static int int4(byte[] bytes, int at) {
    return bytes[at] << 24
        | (bytes[at + 1] & 0xff) << 16
        | (bytes[at + 2] & 0xff) << 8
        | (bytes[at + 3] & 0xff);
  }
}
