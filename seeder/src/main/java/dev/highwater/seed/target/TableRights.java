package dev.highwater.seed.target;

import dev.highwater.schema.catalog.QualifiedName;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What the role may do with a table.
///
/// @param present whether there is such a relation
/// @param loadable whether it is a table that stores rows here
/// @param mayAlter whether the role may drop and create its keys, indexes and foreign keys
/// @param rowSecurity whether policies apply to the role, which forbids COPY
public record TableRights(
    QualifiedName table,
    boolean present,
    boolean loadable,
    boolean mayInsert,
    boolean maySelect,
    boolean mayAlter,
    boolean rowSecurity) {

  private static final String QUERY = SqlResource.read(TableRights.class, "tables.sql");

  /// Looks the tables up, in the order given.
  public static List<TableRights> read(Connection connection, List<QualifiedName> tables)
      throws SQLException {
    Array schemas =
        connection.createArrayOf("text", tables.stream().map(QualifiedName::schema).toArray());
    Array names =
        connection.createArrayOf("text", tables.stream().map(QualifiedName::name).toArray());
    try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
      statement.setArray(1, schemas);
      statement.setArray(2, names);
      List<TableRights> rights = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rights.add(
              new TableRights(
                  new QualifiedName(row.getString(1), row.getString(2)),
                  row.getBoolean(3),
                  row.getBoolean(4),
                  row.getBoolean(5),
                  row.getBoolean(6),
                  row.getBoolean(7),
                  row.getBoolean(8)));
        }
      }
      return rights;
    }
  }
}
