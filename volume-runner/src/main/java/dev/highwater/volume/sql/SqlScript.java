package dev.highwater.volume.sql;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A SQL file: its statements in the order of the file.
///
/// @param about the comment the file begins with, without its dashes
public record SqlScript(String file, String about, List<SqlStatement> statements) {

  public SqlScript {
    statements = List.copyOf(statements);
    if (statements.isEmpty()) {
      throw new IllegalArgumentException(file + " holds no statement");
    }
  }

  /// Parameters that must come from outside: those of all statements that are run once. A statement
  /// run for each row of another may take them too.
  public Set<String> parameters() {
    Set<String> names = new LinkedHashSet<>();
    for (SqlStatement statement : statements) {
      if (statement.forEach().isEmpty()) {
        names.addAll(statement.parameters());
      }
    }
    return names;
  }
}
