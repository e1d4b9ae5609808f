package dev.highwater.schema.script;

/// An object, and the statement that makes it.
///
/// @param kind in words, such as `table` or `materialized view`
/// @param name with its schema, as people write it
/// @param statement one or more, separated by semicolons, to be run in one transaction
public record ScriptItem(String kind, String name, String statement) {

  public ScriptItem {
    if (statement.isBlank()) {
      throw new IllegalArgumentException("Nothing makes " + kind + " " + name);
    }
  }

  @Override
  public String toString() {
    return kind + " " + name;
  }
}
