package dev.highwater.cli.render;

import java.util.LinkedHashMap;
import java.util.Map;

/// Named facts, one a line, names in a column of their own.
public final class Facts {

  private static final int WIDTH = 100;

  private final Map<String, String> facts = new LinkedHashMap<>();

  /// Adds a fact.
  public Facts add(String name, Object fact) {
    facts.put(name, String.valueOf(fact));
    return this;
  }

  /// All facts, each ending with a line feed.
  @Override
  public String toString() {
    int column = facts.keySet().stream().mapToInt(String::length).max().orElse(0) + 2;
    StringBuilder text = new StringBuilder();
    facts.forEach(
        (name, fact) -> {
          text.append(name).append(" ".repeat(column - name.length()));
          text.append(String.join("\n" + " ".repeat(column), Wrapped.lines(fact, WIDTH - column)));
          text.append('\n');
        });
    return text.toString();
  }
}
