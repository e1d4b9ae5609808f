package dev.highwater.seed.verify;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Check;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.sql.SqlResource;
import dev.highwater.seed.inspect.Finding;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// What the server itself says of its constraints: which it never checked, which it does not
/// enforce, which indexes it does not use.
final class ConstraintStates {

  private static final String DISABLED =
      SqlResource.read(ConstraintStates.class, "disabled_triggers.sql");

  private ConstraintStates() {}

  static List<Finding> read(Connection connection, Catalog catalog) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    for (Table table : catalog.tables()) {
      for (ForeignKey key : table.foreignKeys()) {
        if (!key.validated()) {
          findings.add(unchecked(table, key.name(), "foreign key"));
        }
      }
      for (Check check : table.checks()) {
        if (!check.validated()) {
          findings.add(unchecked(table, check.name(), "CHECK"));
        }
      }
      for (Index index : table.indexes()) {
        // The index of a partitioned table is marked so until each partition has its part of it.
        if (!index.valid() && table.kind() != Table.Kind.PARTITIONED) {
          findings.add(
              new Finding(
                  Finding.Kind.INVALID_INDEX,
                  table.name(),
                  index.name().name(),
                  0,
                  "The index is marked invalid: building it was broken off. REINDEX it.",
                  List.of()));
        }
      }
    }
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(DISABLED)) {
      while (row.next()) {
        findings.add(
            new Finding(
                Finding.Kind.NOT_ENFORCED,
                new QualifiedName(row.getString(1), row.getString(2)),
                row.getString(3),
                0,
                "The foreign key's triggers are disabled: new rows are not checked.",
                List.of()));
      }
    }
    return findings;
  }

  private static Finding unchecked(Table table, String name, String what) {
    return new Finding(
        Finding.Kind.NOT_VALIDATED,
        table.name(),
        name,
        0,
        "The " + what + " is NOT VALID: rows from before it was added were never checked.",
        List.of());
  }
}
