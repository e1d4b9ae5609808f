package dev.highwater.seed.oracle;

import dev.highwater.schema.catalog.Check;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.generate.TableSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// Some rows of a table, and a temporary table to put them into.
final class Sample {

  private static final String NAME = "highwater_sample";

  private final Connection connection;
  private final Table table;
  private final SampleRows rows;

  private Sample(Connection connection, Table table, SampleRows rows) {
    this.connection = connection;
    this.table = table;
    this.rows = rows;
  }

  /// Makes both.
  static Sample of(Connection connection, Table table, TableSource source) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TEMPORARY TABLE pg_temp."
              + NAME
              + " (LIKE "
              + table.name().quoted()
              + " INCLUDING ALL) ON COMMIT DROP");
    }
    return new Sample(connection, table, new SampleRows(source));
  }

  void copy() throws SQLException {
    rows.into(connection, "pg_temp." + NAME);
  }

  /// Takes off the condition that refused the rows, so that others are heard; false where that
  /// cannot be done.
  boolean relax(SQLException refused) throws SQLException {
    ServerErrorMessage message =
        refused instanceof PSQLException answer ? answer.getServerErrorMessage() : null;
    String name = message == null ? null : message.getConstraint();
    if (name == null) {
      return false;
    }
    List<String> changes = new ArrayList<>();
    if (table.checks().stream().map(Check::name).anyMatch(name::equals)) {
      changes.add("DROP CONSTRAINT " + QualifiedName.quote(name));
    }
    for (Column column : table.columns()) {
      if (column.generated() == Column.Generated.NO && hasCondition(column.type(), name)) {
        changes.add(
            "ALTER COLUMN "
                + QualifiedName.quote(column.name())
                + " DROP DEFAULT, ALTER COLUMN "
                + QualifiedName.quote(column.name())
                + " TYPE "
                + base(column.type()).sql());
      }
    }
    if (changes.isEmpty()) {
      return false;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("ALTER TABLE pg_temp." + NAME + " " + String.join(", ", changes));
    }
    return true;
  }

  private static boolean hasCondition(ColumnType type, String name) {
    ColumnType element = type.element();
    return type.kind() == ColumnType.Kind.DOMAIN
        && (type.checks().stream().map(Check::name).anyMatch(name::equals)
            || (element != null && hasCondition(element, name)));
  }

  /// The type under all domains.
  private static ColumnType base(ColumnType type) {
    ColumnType element = type.element();
    return type.kind() == ColumnType.Kind.DOMAIN && element != null ? base(element) : type;
  }
}
