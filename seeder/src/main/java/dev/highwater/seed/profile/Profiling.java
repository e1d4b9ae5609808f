package dev.highwater.seed.profile;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.failure.Failure;
import dev.highwater.seed.zero.ZeroConfig;
import dev.highwater.seed.zero.ZeroDataset;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Learns the shapes of a database's rows, and makes a dataset of them.
public final class Profiling {

  private Profiling() {}

  /// What was learned, and a spec whose rows have these shapes.
  public record Profiled(DatabaseProfile profile, ZeroDataset dataset) {}

  /// Profiles a database, which is only read.
  ///
  /// @throws Failure when no table holds rows
  public static Profiled learn(Connection connection, Catalog catalog, ProfileOptions options)
      throws SQLException {
    List<Table> candidates = ZeroConfig.candidates(catalog, options.tables());
    DatabaseProfile profile = ProfileReader.read(connection, catalog, candidates, options);
    return new Profiled(
        profile,
        ZeroConfig.of(
            UniqueTexts.demanded(catalog, profile),
            options.tables(),
            Learner.learn(profile, catalog, candidates)));
  }
}
