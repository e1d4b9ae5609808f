package dev.highwater.seed.plan;

import dev.highwater.dataset.csv.ReferenceTable;
import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.spec.RowLaw;
import dev.highwater.dataset.spec.TableSpec;
import dev.highwater.schema.failure.Failure;
import dev.highwater.seed.plan.SeedPlan.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the reference data a spec names: a CSV beside the spec first, then what comes with
/// Highwater.
final class ReferenceLoader {

  private final DatasetSpec spec;
  private final Set<Problem> problems;

  ReferenceLoader(DatasetSpec spec, Set<Problem> problems) {
    this.spec = spec;
    this.problems = problems;
  }

  Map<String, ReferenceTable> load() {
    Map<String, ReferenceTable> tables = new HashMap<>();
    for (TableSpec table : spec.tables().values()) {
      if (table.rows() instanceof RowLaw.Reference law && !tables.containsKey(law.name())) {
        load(law.name(), table).ifPresent(found -> tables.put(law.name(), found));
      }
    }
    return tables;
  }

  /// The reference data of a table; empty, with a problem, where it cannot be read.
  Optional<ReferenceTable> load(TableSpec table) {
    return table.rows() instanceof RowLaw.Reference law
        ? load(law.name(), table)
        : Optional.empty();
  }

  private Optional<ReferenceTable> load(String name, TableSpec table) {
    try {
      Optional<String> beside = spec.source().text(name + ".csv");
      return Optional.of(
          beside.isPresent()
              ? ReferenceTable.read(
                  name, new ByteArrayInputStream(beside.get().getBytes(StandardCharsets.UTF_8)))
              : ReferenceTable.load(name));
    } catch (Failure failure) {
      problems.add(
          problem(name, table, failure.what() + failure.why().map(why -> ": " + why).orElse("")));
    } catch (IOException e) {
      problems.add(problem(name, table, String.valueOf(e.getMessage())));
    }
    return Optional.empty();
  }

  private static Problem problem(String name, TableSpec table, String why) {
    return new Problem(
        "Reference data " + name + " cannot be read",
        table.place().toString(),
        why,
        "put " + name + ".csv beside the spec, or name reference data that exists");
  }
}
