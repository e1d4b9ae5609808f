package dev.highwater.volume.capture;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// The locks on tables and indexes that a session holds, which is all that its transaction took so
/// far. Locks of rows stand in the rows and cannot be counted here.
///
/// @param number tables and indexes, each as often as there are modes
/// @param tables each with its strongest mode, such as `common_barangay RowShareLock`; those only
///   read (AccessShareLock) are left out
public record HeldLocks(int number, List<String> tables) {

  private static final String SQL =
      """
      SELECT l.relation::regclass::text, c.relkind IN ('r', 'p') AS is_table, l.mode,
             array_position(ARRAY['AccessShareLock', 'RowShareLock', 'RowExclusiveLock',
                                  'ShareUpdateExclusiveLock', 'ShareLock', 'ShareRowExclusiveLock',
                                  'ExclusiveLock', 'AccessExclusiveLock'], l.mode) AS strength
        FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
       WHERE l.pid = pg_backend_pid() AND l.granted
         AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
         AND c.relnamespace NOT IN ('pg_catalog'::regnamespace, 'pg_toast'::regnamespace)
         AND c.relpersistence <> 't'
       ORDER BY strength DESC, 1
      """;

  public HeldLocks {
    tables = List.copyOf(tables);
  }

  /// The locks of this session.
  public static HeldLocks of(Connection connection) throws SQLException {
    int number = 0;
    List<String> names = new ArrayList<>();
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SQL)) {
      while (rows.next()) {
        number++;
        String name = rows.getString(1);
        if (rows.getBoolean(2) && rows.getInt(4) > 1 && !names.contains(name)) {
          names.add(name);
          tables.add(name + " " + rows.getString(3));
        }
      }
    }
    return new HeldLocks(number, tables);
  }
}
