package dev.highwater.schema.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Sequence;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.schema.script.SchemaScript;
import dev.highwater.schema.session.Cancellation;
import dev.highwater.schema.testing.EachServer;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestResource;
import dev.highwater.schema.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

class DumpWriterIT {

  private static final Path PG_RESTORE = Path.of("/usr/lib/postgresql/15/bin/pg_restore");

  @TempDir Path folder;

  @ParameterizedTest
  @EachServer
  void pgRestoreBringsEveryRowBack(TestServer server) throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(PG_RESTORE), () -> "skipped: no " + PG_RESTORE);
    try (TestDatabase source = TestDatabase.empty(server).create();
        TestDatabase target = TestDatabase.empty(TestServer.DEBIAN_15).create()) {
      source.execute(Rows.HOSTILE, Rows.ATOMIC, TestResource.OBJECTS);
      Path dump = write(source);

      Programs.run(
          List.of(PG_RESTORE.toString(), "-j2", "--exit-on-error", dump.toString()), target);

      assertThat(Rows.sums(target)).isEqualTo(Rows.sums(source));
    }
  }

  @Test
  void itIsReadBackHere() throws Exception {
    try (TestDatabase source = TestDatabase.empty().create();
        TestDatabase target = TestDatabase.empty().create()) {
      source.execute(Rows.HOSTILE, Rows.ATOMIC, TestResource.OBJECTS);
      Path dump = write(source);

      new DumpRestore(target.settings(), RestoreOptions.plain(), entry -> {}, new Cancellation())
          .restore(dump);

      assertThat(Rows.sums(target)).isEqualTo(Rows.sums(source));
    }
  }

  @Test
  void nothingIsLeftOfAnArchiveThatFailed() throws Exception {
    try (TestDatabase source = TestDatabase.empty().create()) {
      source.execute("CREATE TABLE t (a integer)");
      TableRows rows =
          new TableRows(
              new QualifiedName("public", "t"),
              List.of("a"),
              out -> {
                throw new IOException("no more space");
              });
      try (Connection connection = source.connect()) {
        SchemaScript script = SchemaScript.read(connection);
        assertThatThrownBy(
                () ->
                    DumpWriter.write(
                        folder.resolve("x"), "x", "18", script, List.of(rows), List.of()))
            .hasMessageContaining("cannot be written");
      }
      assertThat(folder).isEmptyDirectory();
    }
  }

  private Path write(TestDatabase source) throws Exception {
    Path dump = folder.resolve("dump");
    try (Connection connection = source.connect()) {
      Catalog catalog = CatalogReader.read(connection);
      CopyManager copy = new CopyManager(connection.unwrap(BaseConnection.class));
      List<TableRows> rows = new ArrayList<>();
      for (Table table : catalog.tables()) {
        if (table.kind() == Table.Kind.ORDINARY) {
          List<String> columns =
              table.columns().stream()
                  .filter(column -> column.generated() == Column.Generated.NO)
                  .map(Column::name)
                  .toList();
          String sql =
              "COPY %s (%s) TO STDOUT"
                  .formatted(
                      table.name().quoted(),
                      columns.stream().map(QualifiedName::quote).collect(Collectors.joining(", ")));
          rows.add(new TableRows(table.name(), columns, out -> copy.copyOut(sql, out)));
        }
      }
      List<SequencePosition> positions = new ArrayList<>();
      for (Sequence sequence : catalog.sequences()) {
        List<String> state =
            source.rows("SELECT last_value, is_called FROM " + sequence.name().quoted()).get(0);
        positions.add(
            new SequencePosition(
                sequence.name(), Long.parseLong(state.get(0)), state.get(1).equals("t")));
      }
      DumpWriter.write(
          dump, "source", "15.0", SchemaScript.read(connection, catalog), rows, positions);
    }
    return dump;
  }
}
