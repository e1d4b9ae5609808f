package dev.highwater.seed.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.value.Pools;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.compatibility.Effect;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.seed.SeedOptions;
import dev.highwater.seed.Seeder;
import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.oracle.Consultation;
import dev.highwater.seed.plan.Planning;
import dev.highwater.seed.plan.Reasons;
import dev.highwater.seed.plan.SeedPlanner;
import dev.highwater.seed.testing.Schema;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// What seeding a dataset into a changed schema really comes to.
record Seeding(DatasetSpec spec, Catalog before, TestDatabase database, Path directory) {

  void agreesWith(Compatibility told) throws Exception {
    Catalog target = Schema.of(database.settings());
    Pools pools = Pools.standard(spec.seed());
    Consultation.Consulted consulted;
    try (Connection connection = database.connect()) {
      consulted =
          new Consultation(connection, target, Set.of(), pools)
              .plan(spec, Reasons.NONE, spec.scale().minimum());
    }
    if (told.effect() == Effect.BREAKING) {
      assertThat(!consulted.problems().isEmpty() || refused(consulted.planning())).isTrue();
      return;
    }
    assertThat(consulted.problems()).isEmpty();
    Planning planning = consulted.planning();
    run(planning);
    Map<String, String> digests = digests(planning, target);
    Map<String, String> known =
        digests(new SeedPlanner(spec, before, pools).plan(spec.scale().minimum()), before);
    known.keySet().retainAll(digests.keySet());
    known.keySet().removeAll(told.changed());
    assertThat(digests).containsAllEntriesOf(known);
    assertThat(known).hasSize(told.kept());
  }

  private boolean refused(Planning planning) {
    try {
      run(planning);
      return false;
    } catch (Failure failure) {
      return true;
    }
  }

  private void run(Planning planning) {
    new Seeder(database.settings(), SeedOptions.in(directory))
        .run(planning.plan(), planning.sources());
  }

  /// The digest of each column, by `table.column`.
  static Map<String, String> digests(Planning planning, Catalog catalog) {
    Map<String, String> all = new LinkedHashMap<>();
    for (TableSource source : planning.sources()) {
      QualifiedName name = source.table();
      ColumnDigests.of(source, catalog.table(name).orElseThrow())
          .forEach((column, digest) -> all.put(name + "." + column, digest));
    }
    return all;
  }
}
