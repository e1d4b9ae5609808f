package dev.highwater.anonymize.archive;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.dump.DumpWriter;
import dev.highwater.schema.dump.SequencePosition;
import dev.highwater.schema.dump.TableRows;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.schema.script.SchemaScript;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/// Writes a database into a directory archive.
public final class ArchiveExport {

  private ArchiveExport() {}

  /// Writes schema, rows and where sequences stand, all of one snapshot.
  ///
  /// @param folder which must not be there yet
  public static void write(ConnectionSettings database, String name, Path folder)
      throws SQLException {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
      }
      Catalog catalog = CatalogReader.read(connection);
      SchemaScript script = SchemaScript.read(connection, catalog);
      List<SequencePosition> sequences =
          CatalogReader.lastValues(connection).entrySet().stream()
              .map(entry -> new SequencePosition(entry.getKey(), entry.getValue(), true))
              .toList();
      List<TableRows> rows =
          catalog.tables().stream()
              .filter(table -> table.kind() == Table.Kind.ORDINARY)
              .map(table -> rows(connection, table))
              .toList();
      DumpWriter.write(folder, name, catalog.version().text(), script, rows, sequences);
      connection.rollback();
    }
  }

  private static TableRows rows(Connection connection, Table table) {
    List<String> columns =
        table.columns().stream().filter(Column::insertable).map(Column::name).toList();
    String sql =
        "COPY %s (%s) TO STDOUT"
            .formatted(
                table.name().quoted(),
                columns.stream().map(QualifiedName::quote).collect(Collectors.joining(", ")));
    return new TableRows(
        table.name(),
        columns,
        out -> connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, out));
  }
}
