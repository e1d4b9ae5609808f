package dev.highwater.dataset.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;

/// Reads YAML text into [YamlNode]s.
public final class YamlReader {

  /// Specs learned of wide databases have a few million characters.
  private static final int MOST_CHARACTERS = 1 << 28;

  private static final YAMLFactory FACTORY =
      YAMLFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .loadSettings(LoadSettings.builder().setCodePointLimit(MOST_CHARACTERS).build())
          .build();

  private YamlReader() {}

  /// Reads one document.
  ///
  /// @throws YamlException with the line, if the text is no YAML or has a key twice
  public static YamlNode read(String text) throws YamlException {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return new YamlNode.Mapping(1, Map.of());
      }
      return node(parser, first);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new YamlException(reason(e), Math.max(1, line), e);
    }
  }

  /// The parser's message goes on with the place, which is told otherwise.
  private static String reason(JacksonException e) {
    return String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
  }

  private static YamlNode node(JsonParser parser, JsonToken token) {
    int line = parser.currentTokenLocation().getLineNr();
    return switch (token) {
      case START_OBJECT -> mapping(parser, line);
      case START_ARRAY -> listing(parser, line);
      case VALUE_NULL -> new YamlNode.Scalar(line, YamlNode.Kind.NULL, "");
      case VALUE_TRUE, VALUE_FALSE ->
          new YamlNode.Scalar(line, YamlNode.Kind.TRUTH, parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new YamlNode.Scalar(line, YamlNode.Kind.NUMBER, parser.getString());
      default -> new YamlNode.Scalar(line, YamlNode.Kind.TEXT, parser.getString());
    };
  }

  private static YamlNode mapping(JsonParser parser, int line) {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      entries.put(key, node(parser, parser.nextToken()));
    }
    return new YamlNode.Mapping(line, Collections.unmodifiableMap(entries));
  }

  private static YamlNode listing(JsonParser parser, int line) {
    List<YamlNode> elements = new ArrayList<>();
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY) {
      elements.add(node(parser, token));
      token = parser.nextToken();
    }
    return new YamlNode.Listing(line, List.copyOf(elements));
  }
}
