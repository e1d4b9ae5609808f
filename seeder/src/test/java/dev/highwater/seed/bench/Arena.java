package dev.highwater.seed.bench;

import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.spec.SpecException;
import dev.highwater.dataset.spec.SpecReader;
import dev.highwater.dataset.spec.SpecSource;
import dev.highwater.dataset.value.Pools;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.schema.sql.SqlResource;
import dev.highwater.seed.SeedOptions;
import dev.highwater.seed.Seeder;
import dev.highwater.seed.plan.Planning;
import dev.highwater.seed.plan.SeedPlanner;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/// The database in which ways are compared, and the plan of the rows they bring.
///
/// @param database an empty one, made anew for the bench
/// @param workDirectory for the seeder's history of runs
record Arena(ConnectionSettings database, Path workDirectory, long rows, int streams) {

  /// A database of its own on that server.
  static Arena on(ConnectionSettings server, Path workDirectory, long rows, int streams)
      throws SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS highwater_bench WITH (FORCE)");
      statement.execute("CREATE DATABASE highwater_bench");
    }
    return new Arena(server.withDatabase("highwater_bench"), workDirectory, rows, streams);
  }

  /// Runs statements of that file of this package, after everything in the database was dropped.
  void rebuild(String... files) throws SQLException {
    execute("DROP SCHEMA IF EXISTS highwater CASCADE");
    execute("DROP SCHEMA public CASCADE");
    execute("CREATE SCHEMA public");
    for (String file : files) {
      execute(SqlResource.read(Arena.class, file));
    }
    execute("CHECKPOINT");
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// The bench's dataset for the database as it is.
  Planning plan() throws SQLException {
    try (Connection connection = database.connect()) {
      Catalog catalog = CatalogReader.read(connection);
      DatasetSpec spec = spec();
      Planning planning = new SeedPlanner(spec, catalog, Pools.standard(spec.seed())).plan(rows);
      if (!planning.plan().problems().isEmpty()) {
        throw new IllegalStateException(planning.plan().problems().toString());
      }
      return planning;
    }
  }

  private static DatasetSpec spec() {
    String yaml = SqlResource.read(Arena.class, SpecReader.FILE);
    try {
      return SpecReader.read(new SpecSource.Made("bench", Map.of(SpecReader.FILE, yaml)));
    } catch (SpecException | IOException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  /// Seeds what was planned; seconds of the loading alone are told to the clock.
  void seed(Planning planning, LoadClock clock) {
    SeedOptions options = SeedOptions.in(workDirectory).withThreads(streams).withProgress(clock);
    new Seeder(database, options).run(planning.plan(), planning.sources());
  }
}
