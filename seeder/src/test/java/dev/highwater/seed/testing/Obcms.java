package dev.highwater.seed.testing;

import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.spec.SpecException;
import dev.highwater.dataset.spec.SpecLibrary;
import dev.highwater.dataset.spec.SpecReader;
import dev.highwater.dataset.value.Pools;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.seed.plan.Planning;
import dev.highwater.seed.plan.SeedPlanner;
import java.io.IOException;
import java.sql.SQLException;

/// The dataset of the library, planned for a database that has its schema.
public final class Obcms {

  private Obcms() {}

  /// A plan without problems.
  public static Planning planning(ConnectionSettings database, long rows)
      throws SQLException, IOException {
    try {
      DatasetSpec spec = SpecReader.read(SpecLibrary.find("obcms@1.0.0").orElseThrow());
      Planning planning =
          new SeedPlanner(spec, Schema.of(database), Pools.standard(spec.seed())).plan(rows);
      if (!planning.plan().problems().isEmpty()) {
        throw new IllegalStateException("The plan has problems: " + planning.plan().problems());
      }
      return planning;
    } catch (SpecException wrong) {
      throw new IllegalStateException(wrong);
    }
  }
}
