package dev.highwater.seed.rebuild;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Trigger.State;
import dev.highwater.seed.target.SqlResource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What must stay on the tables whatever it costs, and the triggers there are.
///
/// @param indexes names of indexes, those of keys included
record FixedItems(Set<OfTable> indexes, Set<OfTable> foreignKeys, List<Trigger> triggers) {

  private static final String INDEXES = SqlResource.read(FixedItems.class, "fixed_indexes.sql");
  private static final String FOREIGN_KEYS =
      SqlResource.read(FixedItems.class, "fixed_foreign_keys.sql");
  private static final String TRIGGERS = SqlResource.read(FixedItems.class, "triggers.sql");

  FixedItems {
    indexes = Set.copyOf(indexes);
    foreignKeys = Set.copyOf(foreignKeys);
    triggers = List.copyOf(triggers);
  }

  static FixedItems read(Connection connection) throws SQLException {
    List<Trigger> triggers = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(TRIGGERS)) {
      while (row.next()) {
        QualifiedName table = new QualifiedName(row.getString(1), row.getString(2));
        triggers.add(new Trigger(table, row.getString(3), row.getString(4), row.getBoolean(5)));
      }
    }
    return new FixedItems(names(connection, INDEXES), names(connection, FOREIGN_KEYS), triggers);
  }

  boolean index(QualifiedName table, String name) {
    return indexes.contains(new OfTable(table, name));
  }

  boolean foreignKey(QualifiedName table, String name) {
    return foreignKeys.contains(new OfTable(table, name));
  }

  private static Set<OfTable> names(Connection connection, String query) throws SQLException {
    Set<OfTable> names = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        QualifiedName table = new QualifiedName(row.getString(1), row.getString(2));
        names.add(new OfTable(table, row.getString(3)));
      }
    }
    return names;
  }

  /// A name that is unique within its table.
  record OfTable(QualifiedName table, String name) {}

  /// A trigger that fires for INSERT.
  ///
  /// @param enable what brings it back to its present state, such as `ENABLE ALWAYS`
  record Trigger(QualifiedName table, String name, String enable, boolean mayAlter) {
    /// The state that it is brought back to.
    State state() {
      return enable.endsWith(" ALWAYS") ? State.ALWAYS : State.ORIGIN;
    }
  }
}
