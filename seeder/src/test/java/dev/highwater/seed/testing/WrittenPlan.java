package dev.highwater.seed.testing;

import dev.highwater.dataset.spec.SpecException;
import dev.highwater.dataset.spec.SpecReader;
import dev.highwater.dataset.spec.SpecSource;
import dev.highwater.dataset.value.Pools;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.seed.plan.Planning;
import dev.highwater.seed.plan.SeedPlanner;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;

/// A spec that a test writes, planned for a database.
public final class WrittenPlan {

  private WrittenPlan() {}

  /// The plan, with whatever problems it has.
  ///
  /// @param yaml all of `dataset.yaml`
  public static Planning of(ConnectionSettings database, String yaml, long rows)
      throws SQLException, IOException, SpecException {
    return new SeedPlanner(
            SpecReader.read(new SpecSource.Made("written", Map.of(SpecReader.FILE, yaml))),
            Schema.of(database),
            Pools.standard(1))
        .plan(rows);
  }
}
