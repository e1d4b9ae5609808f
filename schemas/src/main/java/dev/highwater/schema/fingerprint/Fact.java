package dev.highwater.schema.fingerprint;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.fingerprint.SchemaDifference.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that a schema holds, said without anything accidental.
///
/// @param head what begins its line of the canonical text: whose it is, what it is, its name quoted
/// @param said the rest of that line, part by part
/// @param shown what people read about it
record Fact(Place place, String head, List<String> said, String shown) {

  Fact {
    said = List.copyOf(said);
  }

  /// Where in a schema a fact stands; no two have the same.
  record Place(Kind kind, @Nullable QualifiedName table, String name) {
    /// Where something of another kind with the same name stands.
    Place as(Kind other) {
      return new Place(other, table, name);
    }
  }

  /// Its line of the canonical text. Line breaks are escaped, so that nothing can pretend to be
  /// another line.
  String line() {
    String line = said.isEmpty() ? head : head + " | " + String.join(" | ", said);
    return line.replace("\\", "\\\\").replace("\n", "\\n");
  }
}
