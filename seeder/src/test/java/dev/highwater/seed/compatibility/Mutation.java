package dev.highwater.seed.compatibility;

import dev.highwater.schema.compatibility.Effect;
import dev.highwater.schema.sql.SqlResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A change of a schema and what it must be taken for.
///
/// @param name in plain words
/// @param place of the finding that tells it
record Mutation(String name, Effect effect, String place, String sql) {

  private static final String MARK = "--- ";

  /// The mutations of a resource: a line `--- name | effect | place`, then SQL up to the next.
  static List<Mutation> in(String resource) {
    List<Mutation> found = new ArrayList<>();
    String text = "\n" + SqlResource.read(Mutation.class, resource);
    for (String part : text.split("\n" + MARK, -1)) {
      if (!part.isBlank()) {
        int end = part.indexOf('\n');
        List<String> head = List.of(part.substring(0, end).split(" \\| ", -1));
        found.add(
            new Mutation(
                head.get(0),
                Effect.valueOf(head.get(1).toUpperCase(Locale.ROOT)),
                head.get(2),
                part.substring(end)));
      }
    }
    return found;
  }

  @Override
  public String toString() {
    return name;
  }
}
