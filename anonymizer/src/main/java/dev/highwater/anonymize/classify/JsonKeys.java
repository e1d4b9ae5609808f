package dev.highwater.anonymize.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Gathers the paths of JSON values, each with a few of what stands there. Keys that look like data
/// are folded to `$.*`.
final class JsonKeys {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final Pattern NAME =
      Pattern.compile("(?!.*[0-9]{5})[\\p{L}_][\\p{L}\\p{N}_-]{0,39}");
  private static final int MOST_KEYS = 60;
  private static final int KEPT = 200;
  private static final int CHARACTERS = 200;

  private final Node root = new Node();

  private static final class Node {
    private final Map<String, Node> keys = new TreeMap<>();
    private final List<String> leaves = new ArrayList<>();
    private @Nullable Node any;
    private @Nullable Node elements;

    private Node under(String key) {
      Node folded = any;
      if (folded != null) {
        return folded;
      }
      if (!NAME.matcher(key).matches() || keys.size() >= MOST_KEYS) {
        Node all = new Node();
        any = all;
        keys.values().forEach(all::takeIn);
        keys.clear();
        return all;
      }
      return keys.computeIfAbsent(key, name -> new Node());
    }

    private Node inside() {
      Node found = elements == null ? new Node() : elements;
      elements = found;
      return found;
    }

    private void takeIn(Node other) {
      other.leaves.forEach(this::leaf);
      other.keys.forEach((key, node) -> under(key).takeIn(node));
      if (other.any != null) {
        under("*").takeIn(other.any);
      }
      if (other.elements != null) {
        inside().takeIn(other.elements);
      }
    }

    private void leaf(String value) {
      if (leaves.size() < KEPT) {
        leaves.add(value.length() > CHARACTERS ? value.substring(0, CHARACTERS) : value);
      }
    }
  }

  /// Takes in a value; what is no JSON is left out.
  void add(String json) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      JsonToken token = parser.nextToken();
      if (token != null) {
        read(parser, token, root);
      }
    } catch (JacksonException broken) {
      root.leaf("");
    }
  }

  private static void read(JsonParser parser, JsonToken token, Node at) {
    switch (token) {
      case START_OBJECT -> {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          Node under = at.under(parser.currentName());
          read(parser, parser.nextToken(), under);
        }
      }
      case START_ARRAY -> {
        JsonToken next = parser.nextToken();
        while (next != JsonToken.END_ARRAY) {
          read(parser, next, at.inside());
          next = parser.nextToken();
        }
      }
      case VALUE_STRING -> at.leaf(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> at.leaf("#" + parser.getString());
      case VALUE_TRUE, VALUE_FALSE -> at.leaf("#");
      default -> at.leaf("");
    }
  }

  /// The paths that lead to values, with some of them; numbers begin with `#`.
  Map<String, List<String>> paths() {
    Map<String, List<String>> paths = new TreeMap<>();
    collect("$", root, paths);
    return paths;
  }

  private static void collect(String path, Node at, Map<String, List<String>> paths) {
    if (!at.leaves.isEmpty()) {
      paths.put(path, at.leaves);
    }
    at.keys.forEach((key, node) -> collect(path + step(key), node, paths));
    if (at.any != null) {
      collect(path + ".*", at.any, paths);
    }
    if (at.elements != null) {
      collect(path + "[*]", at.elements, paths);
    }
  }

  private static String step(String key) {
    return key.chars().allMatch(c -> c == '_' || Character.isLetterOrDigit(c))
        ? "." + key
        : "[\"" + key + "\"]";
  }
}
