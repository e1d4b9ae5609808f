package dev.highwater.seed.link;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.QualifiedName;
import java.util.List;

/// Values that columns of several tables have in common and that belong to none of them, kept in a
/// table of their own that has no place in the database.
///
/// @param table its name, that of no table of the database
/// @param column as one of the tables declares it
/// @param users which columns hold the values, in words
public record SharedValue(QualifiedName table, Column column, List<String> users) {

  /// What its only column is called.
  public static final String VALUE = "value";

  public SharedValue {
    users = List.copyOf(users);
  }
}
