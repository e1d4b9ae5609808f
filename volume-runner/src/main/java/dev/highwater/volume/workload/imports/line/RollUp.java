package dev.highwater.volume.workload.imports.line;

import dev.highwater.volume.scenario.CsvImport;
import dev.highwater.volume.sql.SqlStatement;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/// Recomputes what hangs on imported rows.
public final class RollUp {

  private final Connection connection;
  private final CsvImport what;

  public RollUp(Connection connection, CsvImport what) {
    this.connection = connection;
    this.what = what;
  }

  /// For rows with these keys.
  public void run(Collection<String> keys) throws SQLException {
    Array array = connection.createArrayOf("text", keys.toArray());
    for (SqlStatement each : what.rollUp().statements()) {
      String tag = "import/" + what.name() + "/roll up: " + each.name();
      try (PreparedStatement statement = connection.prepareStatement(each.tagged(tag))) {
        for (int i = 1; i <= each.parameters().size(); i++) {
          statement.setArray(i, array);
        }
        statement.execute();
      }
    }
    array.free();
  }
}
