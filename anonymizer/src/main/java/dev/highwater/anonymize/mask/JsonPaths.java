package dev.highwater.anonymize.mask;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The paths of a JSON rule as a tree. What has no rule of its own has that of the nearest place
/// above it.
///
/// @param <R> what stands at a path
final class JsonPaths<R> {

  private static final String ELEMENTS = "[*]";
  private static final String ANY = ".*";

  private final Map<String, JsonPaths<R>> keys = new HashMap<>();
  private @Nullable JsonPaths<R> any;
  private @Nullable JsonPaths<R> elements;
  private @Nullable R rule;
  private @Nullable R nameRule;

  /// The tree of such paths: `$.a.b[*]`, `$.*`, `$["a key"]`; `~` behind a key means its name.
  ///
  /// @throws IllegalArgumentException where one is no path
  static <R> JsonPaths<R> of(Map<String, R> rules) {
    JsonPaths<R> root = new JsonPaths<>();
    rules.forEach(
        (path, rule) -> {
          boolean name = path.endsWith("~");
          JsonPaths<R> at = root;
          for (String step : steps(name ? path.substring(0, path.length() - 1) : path)) {
            at = at.make(step);
          }
          if (name) {
            at.nameRule = rule;
          } else {
            at.rule = rule;
          }
        });
    return root;
  }

  private JsonPaths<R> make(String step) {
    if (step.equals(ELEMENTS)) {
      elements = elements == null ? new JsonPaths<>() : elements;
      return elements;
    }
    if (step.equals(ANY)) {
      any = any == null ? new JsonPaths<>() : any;
      return any;
    }
    return keys.computeIfAbsent(step.substring(1), key -> new JsonPaths<>());
  }

  /// The place under a key; null where nothing is said of it or what is under it.
  @Nullable JsonPaths<R> under(String key) {
    JsonPaths<R> found = keys.get(key);
    return found == null ? any : found;
  }

  /// The place of the elements.
  @Nullable JsonPaths<R> inside() {
    return elements;
  }

  /// What is said of the value here.
  @Nullable R rule() {
    return rule;
  }

  /// What is said of the name of the key that leads here.
  @Nullable R nameRule() {
    return nameRule;
  }

  /// The steps of a path, each with what it begins with: `.key`, `.*`, `[*]`.
  static List<String> steps(String path) {
    if (!path.startsWith("$")) {
      throw wrong(path);
    }
    List<String> steps = new ArrayList<>();
    int at = 1;
    while (at < path.length()) {
      if (path.startsWith(ELEMENTS, at)) {
        steps.add(ELEMENTS);
        at += ELEMENTS.length();
      } else if (path.startsWith("[\"", at)) {
        int end = path.indexOf("\"]", at + 2);
        if (end < 0) {
          throw wrong(path);
        }
        steps.add("." + path.substring(at + 2, end));
        at = end + 2;
      } else if (path.charAt(at) == '.') {
        int end = at + 1;
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
          end++;
        }
        if (end == at + 1) {
          throw wrong(path);
        }
        steps.add(path.substring(at, end));
        at = end;
      } else {
        throw wrong(path);
      }
    }
    return steps;
  }

  private static IllegalArgumentException wrong(String path) {
    return new IllegalArgumentException(
        "'" + path + "' is no path; write $.key, $.list[*].key, $.* or $[\"a key\"]");
  }
}
