package dev.highwater.seed.target;

import dev.highwater.schema.sql.SqlResource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Whether the role can keep the ledger.
///
/// @param allowed whether it can make the ledger, or use the one that is there
/// @param ledgerPresent whether there is one
/// @param schemaPresent whether there is at least a schema of that name
public record LedgerRights(boolean allowed, boolean ledgerPresent, boolean schemaPresent) {

  private static final String QUERY = SqlResource.read(LedgerRights.class, "ledger_rights.sql");

  /// Asks.
  public static LedgerRights read(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(QUERY)) {
      row.next();
      return new LedgerRights(
          row.getBoolean("allowed"),
          row.getBoolean("ledger_present"),
          row.getBoolean("schema_present"));
    }
  }
}
