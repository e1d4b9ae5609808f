package dev.highwater.schema.section;

import dev.highwater.schema.catalog.QualifiedName;
import org.jspecify.annotations.Nullable;

/// One constraint or index that a bulk load does without, with the SQL to drop it and to build it
/// again just as it was: name, deferrability, comment, tablespace, storage parameters, and the
/// table's marks of clustering and replica identity.
///
/// @param table the table it belongs to
/// @param name the name of the constraint or index
/// @param dropSql one statement, or null where the item goes with another one's drop
/// @param createSql one or more statements separated by semicolons, to be run in one transaction
/// @param finishSql what is left to be done after `createSql`'s transaction, else null. Of a
///   foreign key that was added without looking at rows, the statement that has them checked; it
///   blocks neither reads nor writes of other tables. Of a key whose index was built, what makes it
///   the key, in a moment, but with the table to itself. Of an index of a partition that is divided
///   further, what attaches it to its parent's, to be run when its own parts are attached
/// @param estimatedWeight bytes that building it moves for each row of the table, roughly; multiply
///   by the table's rows to find the largest
public record PostDataItem(
    Kind kind,
    QualifiedName table,
    String name,
    @Nullable String dropSql,
    String createSql,
    @Nullable String finishSql,
    long estimatedWeight) {

  public PostDataItem {
    if (createSql.isBlank()) {
      throw new IllegalArgumentException("Nothing would bring back " + name + " of " + table);
    }
    if (estimatedWeight <= 0) {
      throw new IllegalArgumentException("Building " + name + " of " + table + " cannot be free");
    }
  }

  /// The kinds, in the order of creation; drops go backwards.
  public enum Kind {
    PRIMARY_KEY,
    UNIQUE,
    EXCLUSION,
    INDEX,
    FOREIGN_KEY
  }
}
