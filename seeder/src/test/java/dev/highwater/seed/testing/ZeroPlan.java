package dev.highwater.seed.testing;

import dev.highwater.dataset.value.Pools;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.seed.plan.Planning;
import dev.highwater.seed.plan.SeedPlanner;
import dev.highwater.seed.zero.ZeroConfig;
import dev.highwater.seed.zero.ZeroDataset;
import dev.highwater.seed.zero.ZeroOptions;
import java.sql.SQLException;

/// The dataset that is derived from a database's own catalogue, planned.
public final class ZeroPlan {

  private ZeroPlan() {}

  /// A plan without problems.
  ///
  /// @param rows of each table
  public static Planning of(ConnectionSettings database, long rows) throws SQLException {
    Catalog catalog = Schema.of(database);
    ZeroDataset dataset = ZeroConfig.of(catalog, ZeroOptions.STANDARD);
    Planning planning =
        new SeedPlanner(dataset.spec(), catalog, Pools.standard(1), dataset.reasons()).plan(rows);
    if (!planning.plan().problems().isEmpty()) {
      throw new IllegalStateException("The plan has problems: " + planning.plan().problems());
    }
    return planning;
  }
}
