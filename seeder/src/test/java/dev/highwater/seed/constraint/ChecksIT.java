package dev.highwater.seed.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.spec.SpecException;
import dev.highwater.dataset.spec.SpecReader;
import dev.highwater.dataset.spec.SpecSource;
import dev.highwater.dataset.value.Pools;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.schema.sql.SqlResource;
import dev.highwater.schema.testing.EachServer;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import dev.highwater.seed.constraint.CheckPlan.Tier;
import dev.highwater.seed.generate.RowWriter;
import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.oracle.Oracle;
import dev.highwater.seed.plan.Planning;
import dev.highwater.seed.plan.SeedPlanner;
import dev.highwater.seed.zero.ZeroConfig;
import dev.highwater.seed.zero.ZeroDataset;
import dev.highwater.seed.zero.ZeroOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.postgresql.PGConnection;

/// Tables with every kind of CHECK, seeded with nothing but numbers of rows in the spec.
class ChecksIT {

  private static final String SCHEMA = SqlResource.read(ChecksIT.class, "checks.sql");
  private static final int ROWS = 400;

  @TempDir Path folder;

  @ParameterizedTest
  @EachServer
  void everyCheckIsMetByConstruction(TestServer server) throws Exception {
    try (TestDatabase database = TestDatabase.empty(server).create();
        Connection connection = database.connect()) {
      database.execute(SCHEMA);
      Planning planning = plan(CatalogReader.read(connection));

      assertThat(planning.plan().problems()).isEmpty();
      assertThat(refused(connection, planning.sources())).isEmpty();
      assertThat(
              planning.plan().tables().stream()
                  .flatMap(table -> table.checks().stream())
                  .filter(check -> check.tier() == Tier.UNREAD))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @EachServer
  void aDerivedSpecMeetsThemToo(TestServer server) throws Exception {
    try (TestDatabase database = TestDatabase.empty(server).create();
        Connection connection = database.connect()) {
      database.execute(SCHEMA);
      Catalog catalog = CatalogReader.read(connection);
      ZeroDataset dataset = ZeroConfig.of(catalog, ZeroOptions.STANDARD);
      Planning planning =
          new SeedPlanner(dataset.spec(), catalog, Pools.standard(1), dataset.reasons()).plan(ROWS);

      assertThat(planning.plan().problems()).isEmpty();
      assertThat(Oracle.ask(connection, catalog, planning.sources())).isEmpty();
      assertThat(
              planning.plan().tables().stream()
                  .flatMap(table -> table.checks().stream())
                  .map(CheckPlan::tier))
          .contains(Tier.DOMAIN, Tier.ORDER, Tier.BRANCH)
          .doesNotContain(Tier.UNREAD, Tier.GIVEN);
    }
  }

  /// What the server says against the rows of each table.
  private static List<String> refused(Connection connection, List<TableSource> sources)
      throws SQLException {
    List<String> refused = new ArrayList<>();
    for (TableSource source : sources) {
      try {
        assertThat(copy(connection, source)).isEqualTo(source.rows());
      } catch (SQLException e) {
        refused.add(source.table() + ": " + e.getMessage());
      }
    }
    return refused;
  }

  private static long copy(Connection connection, TableSource source) throws SQLException {
    CopyBuffer buffer = new CopyBuffer(1 << 20);
    buffer.header();
    RowWriter writer = source.open();
    for (long row = 0; row < source.rows(); row++) {
      writer.write(row, buffer);
    }
    buffer.trailer();
    String columns =
        source.columns().stream().map(QualifiedName::quote).collect(Collectors.joining(", "));
    var copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                "COPY "
                    + source.table().quoted()
                    + " ("
                    + columns
                    + ") FROM STDIN (FORMAT binary)");
    copy.writeToCopy(buffer.array(), 0, buffer.size());
    return copy.endCopy();
  }

  private Planning plan(Catalog catalog) throws IOException, SpecException {
    String tables =
        catalog.tables().stream()
            .map(Table::name)
            .map(name -> "  " + name.name() + ": {rows: " + ROWS + "}\n")
            .collect(Collectors.joining());
    Files.writeString(
        folder.resolve("dataset.yaml"),
        """
        dataset: checks
        version: 1.0.0
        schema: checks
        asOf: 2025-10-09T00:00:00Z
        scale: {unit: ranges, minimum: 2}
        tables:
        """
            + tables);
    DatasetSpec spec = SpecReader.read(new SpecSource.Folder(folder));
    Planning planning = new SeedPlanner(spec, catalog, Pools.standard(spec.seed())).plan(ROWS);
    return planning;
  }
}
