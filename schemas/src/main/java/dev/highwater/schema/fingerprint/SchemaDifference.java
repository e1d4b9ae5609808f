package dev.highwater.schema.fingerprint;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One thing in which two schemas differ.
///
/// @param table the table it belongs to, null for what belongs to none
/// @param name what it is called; of what a table has one of at most, the word for it
/// @param before as it is in the first schema, null where it is not there
/// @param after as it is in the second schema, null where it is not there
/// @param decidesRows whether it decides which rows are legal, so that a dataset for one schema may
///   not suit the other
public record SchemaDifference(
    Kind kind,
    @Nullable QualifiedName table,
    String name,
    @Nullable String before,
    @Nullable String after,
    boolean decidesRows) {

  public SchemaDifference {
    if (before == null && after == null) {
      throw new IllegalArgumentException("Nothing differs in " + name);
    }
  }

  /// What there is in the second schema and not in the first, or the other way round, or otherwise.
  public enum Change {
    ADDED,
    REMOVED,
    CHANGED
  }

  /// The kinds of things that schemas are made of.
  public enum Kind {
    ENCODING,
    TABLE,
    INHERITANCE,
    COLUMN,
    KEY,
    CONSTRAINT,
    FOREIGN_KEY,
    CHECK,
    INDEX,
    TRIGGER,
    RULE,
    ROW_SECURITY,
    POLICY,
    SEQUENCE,
    ROUTINE;

    /// The kind as people say it.
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /// What became of it.
  public Change change() {
    if (before == null) {
      return Change.ADDED;
    }
    return after == null ? Change.REMOVED : Change.CHANGED;
  }
}
