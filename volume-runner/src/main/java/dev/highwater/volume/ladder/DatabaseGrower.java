package dev.highwater.volume.ladder;

import dev.highwater.dataset.value.Pools;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.fingerprint.SchemaFingerprint;
import dev.highwater.seed.SeedOutcome;
import dev.highwater.seed.Seeder;
import dev.highwater.seed.ledger.Ledger;
import dev.highwater.seed.ledger.LedgerDataset;
import dev.highwater.seed.ledger.LedgerSchema;
import dev.highwater.seed.ledger.LoadedRange;
import dev.highwater.seed.oracle.Consultation;
import dev.highwater.seed.oracle.Consultation.Consulted;
import dev.highwater.seed.plan.Planning;
import dev.highwater.seed.plan.Refusals;
import dev.highwater.seed.rebuild.WholeCatalog;
import dev.highwater.seed.target.RowCounts;
import dev.highwater.seed.zero.KeptRows;
import dev.highwater.seed.zero.ZeroConfig;
import dev.highwater.seed.zero.ZeroDataset;
import dev.highwater.seed.zero.ZeroOptions;
import dev.highwater.volume.result.DatasetReference;
import dev.highwater.volume.scenario.ExistingData;
import dev.highwater.volume.scenario.Ladder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/// Takes a database as it is for the first rung, and lets the seeder bring rows beside those that
/// are there for the others. Rows that are there are never changed.
public final class DatabaseGrower implements Grower {

  private final ConnectionSettings database;
  private final Seeder seeder;
  private final Catalog catalog;
  private final QualifiedName unit;
  private final Optional<ZeroDataset> further;
  private final long own;
  private final long allOwn;
  private final long ownBytes;

  /// @param seeder of that database
  /// @throws Failure when it has no such table, or the seeder cannot bring rows beside its own
  public DatabaseGrower(ConnectionSettings database, ExistingData existing, Seeder seeder)
      throws SQLException {
    this.database = database;
    this.seeder = seeder;
    this.unit = QualifiedName.parse(existing.scaleUnit());
    try (Connection connection = database.connect()) {
      this.catalog = WholeCatalog.read(connection);
      if (catalog.tables().stream().noneMatch(table -> table.name().equals(unit))) {
        throw Failure.of("The database has no table that the ladder could count")
            .where(database.url())
            .why("'scaleUnit' is " + unit + ", and there is no such table")
            .remedy("Name a table of this database in the scenario's 'database'");
      }
      Map<QualifiedName, Long> seeded = seeded(connection);
      this.own = Math.max(1, rows(connection, unit) - seeded.getOrDefault(unit, 0L));
      this.allOwn = total(connection) - seeded.values().stream().mapToLong(Long::longValue).sum();
      this.ownBytes = bytes(connection);
      this.further =
          existing.grow().isEmpty() ? Optional.empty() : Optional.of(further(connection, existing));
    }
  }

  private ZeroDataset further(Connection connection, ExistingData existing) throws SQLException {
    ZeroOptions standard = ZeroOptions.STANDARD;
    ZeroOptions options =
        new ZeroOptions(
            standard.seed(), standard.asOf(), existing.grow(), List.of(), existing.grow());
    return ZeroConfig.of(catalog, options, KeptRows.read(connection, catalog, existing.grow()));
  }

  /// The ladder with the database as it is for its lowest rung.
  ///
  /// @throws Failure when it goes higher and nothing may grow
  public Ladder from(Ladder asked) {
    List<Long> higher = asked.rungs().stream().filter(rung -> rung > own).toList();
    if (!higher.isEmpty() && further.isEmpty()) {
      throw Failure.of("The ladder goes beyond the rows that are there")
          .where("%,d rows of %s".formatted(own, unit))
          .why("the scenario does not say which tables may grow")
          .remedy("Name them in its 'database' under 'grow', or climb 'asis' alone");
    }
    return new Ladder(
        LongStream.concat(LongStream.of(own), higher.stream().mapToLong(Long::longValue))
            .boxed()
            .toList());
  }

  @Override
  public DatasetReference dataset() {
    return new DatasetReference(
        database.database(),
        "as it is",
        further.isEmpty() ? "unchanged" : "grown beside its own rows",
        further.map(dataset -> dataset.spec().seed()).orElse(0L),
        unit.toString(),
        SchemaFingerprint.of(catalog));
  }

  @Override
  public long predictedBytes(long target) {
    // A third of what such a database takes: rows of COPY have no header, no room and no index.
    return Math.round(ownBytes / 3.0 * Math.max(1, (double) target / own));
  }

  @Override
  public long ownRows() {
    return allOwn;
  }

  @Override
  public Grown grow(long target) {
    long begun = System.nanoTime();
    try {
      long loaded = 0;
      long bytes = 0;
      if (target > own) {
        Planning planning = plan(target - own);
        SeedOutcome outcome = seeder.run(planning.plan(), planning.sources());
        loaded = outcome.rowsLoaded();
        bytes = outcome.bytesLoaded();
      }
      try (Connection connection = database.connect()) {
        return new Grown(
            rows(connection, unit),
            total(connection),
            loaded,
            bytes,
            (System.nanoTime() - begun) / 1e9);
      }
    } catch (SQLException failed) {
      throw Failure.of("The database could not be counted")
          .where(database.url())
          .why(String.valueOf(failed.getMessage()))
          .remedy("See the server's log")
          .causedBy(failed);
    }
  }

  private Planning plan(long scale) throws SQLException {
    ZeroDataset dataset = further.orElseThrow();
    Consulted consulted;
    try (Connection connection = database.connect()) {
      consulted =
          new Consultation(
                  connection,
                  catalog,
                  dataset.spec().tables().keySet(),
                  Pools.standard(dataset.spec().seed()))
              .plan(dataset.spec(), dataset.reasons(), scale);
    }
    if (!consulted.problems().isEmpty()) {
      throw Refusals.of(
          "The database cannot be grown by %,d rows a table".formatted(scale),
          database.url(),
          consulted.problems());
    }
    return consulted.planning();
  }

  private static Map<QualifiedName, Long> seeded(Connection connection) throws SQLException {
    Map<QualifiedName, Long> rows = new HashMap<>();
    if (LedgerSchema.present(connection)) {
      for (LedgerDataset dataset : Ledger.datasets(connection)) {
        for (LoadedRange range : Ledger.ranges(connection, dataset.id())) {
          rows.merge(range.table(), range.count(), Long::sum);
        }
      }
    }
    return rows;
  }

  private long total(Connection connection) throws SQLException {
    List<QualifiedName> tables = catalog.tables().stream().map(Table::name).toList();
    return RowCounts.read(connection, tables).values().stream().mapToLong(Long::longValue).sum();
  }

  private static long rows(Connection connection, QualifiedName table) throws SQLException {
    return RowCounts.read(connection, List.of(table)).getOrDefault(table, 0L);
  }

  private static long bytes(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_database_size(current_database())")) {
      row.next();
      return row.getLong(1);
    }
  }
}
