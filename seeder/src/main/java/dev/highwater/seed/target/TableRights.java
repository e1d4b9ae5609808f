package dev.highwater.seed.target;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.sql.SqlResource;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the role may do with a table.
///
/// @param kind `pg_class.relkind`, null where there is no such relation
/// @param reachable whether the role may look into the table's schema
/// @param insertable columns the role may give values, each by itself or with the whole table
/// @param selectable columns the role may read
/// @param mayAlter whether the role may drop and create its keys, indexes and foreign keys
/// @param mayVacuum whether the role may vacuum and analyze it
/// @param rowSecurity whether policies apply to the role, which forbids COPY
/// @param rowSecurityForced whether they apply although the role owns the table
public record TableRights(
    QualifiedName table,
    @Nullable String kind,
    boolean reachable,
    boolean mayInsert,
    boolean maySelect,
    Set<String> insertable,
    Set<String> selectable,
    boolean mayAlter,
    boolean mayVacuum,
    boolean rowSecurity,
    boolean rowSecurityForced) {

  private static final String QUERY = SqlResource.read(TableRights.class, "tables.sql");

  public TableRights {
    insertable = Set.copyOf(insertable);
    selectable = Set.copyOf(selectable);
  }

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
                  row.getString("kind"),
                  row.getBoolean("reachable"),
                  row.getBoolean("may_insert"),
                  row.getBoolean("may_select"),
                  set(row.getArray("insertable")),
                  set(row.getArray("selectable")),
                  row.getBoolean("may_alter"),
                  row.getBoolean("may_vacuum"),
                  row.getBoolean("row_security"),
                  row.getBoolean("row_security_forced")));
        }
      }
      return rights;
    }
  }

  /// Whether there is such a relation.
  public boolean present() {
    return kind != null;
  }

  /// Whether it is a table that stores rows here, itself or in its partitions.
  public boolean loadable() {
    return "r".equals(kind) || "p".equals(kind);
  }

  /// Whether the role may give all these columns values.
  public boolean mayInsert(Collection<String> columns) {
    return reachable && (mayInsert || insertable.containsAll(columns));
  }

  /// Whether the role may read all these columns.
  public boolean maySelect(Collection<String> columns) {
    return reachable && (maySelect || selectable.containsAll(columns));
  }

  private static Set<String> set(Array array) throws SQLException {
    return Set.of((String[]) array.getArray());
  }
}
