package dev.highwater.cli.seed;

import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.value.Pools;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.seed.oracle.Consultation;
import dev.highwater.seed.oracle.Consultation.Consulted;
import dev.highwater.seed.plan.Planning;
import dev.highwater.seed.plan.Reasons;
import dev.highwater.seed.plan.Refusals;
import dev.highwater.seed.plan.SeedPlan.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/// Plans datasets for databases.
public final class Plans {

  private Plans() {}

  /// A plan without problems.
  ///
  /// @param derived see [Consultation]
  /// @throws Failure with all problems, when there are some
  public static Planning of(
      ConnectionSettings database,
      DatasetSpec spec,
      Catalog catalog,
      Reasons reasons,
      long scale,
      Set<QualifiedName> derived)
      throws SQLException {
    Consulted consulted;
    try (Connection connection = database.connect()) {
      consulted =
          new Consultation(connection, catalog, derived, Pools.standard(spec.seed()))
              .plan(spec, reasons, scale);
    }
    List<Problem> problems = consulted.problems();
    if (!problems.isEmpty()) {
      throw Refusals.of(
          "This dataset cannot be seeded here",
          spec.name() + "@" + spec.version() + " in database " + catalog.database(),
          problems);
    }
    return consulted.planning();
  }
}
