package dev.highwater.seed.inspect;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.List;

/// Something that is not as it should be.
///
/// @param name of the constraint or index; of ranges, their rows
/// @param rows how many rows are concerned, 0 where it is not about rows
/// @param text what is wrong, a sentence
/// @param examples rows by their keys, at most a few
public record Finding(
    Kind kind, QualifiedName table, String name, long rows, String text, List<String> examples) {

  public Finding {
    examples = List.copyOf(examples);
  }

  /// What is wrong.
  public enum Kind {
    COUNT,
    RANGE_MISSING,
    DIGEST,
    FOREIGN_KEY,
    UNIQUE,
    EXCLUSION,
    CHECK,
    NOT_NULL,
    NOT_VALIDATED,
    NOT_ENFORCED,
    INVALID_INDEX,
    NOT_RESTORED
  }
}
