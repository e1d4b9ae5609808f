package dev.highwater.seed.plan;

import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.spec.RowLaw;
import dev.highwater.dataset.spec.TableSpec;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.constraint.CheckPlan;
import dev.highwater.seed.generate.TableDefinition;
import dev.highwater.seed.plan.SeedPlan.Problem;
import dev.highwater.seed.plan.TablePlan.ColumnPlan;
import dev.highwater.seed.unique.Capacity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A spec with a formula for every column, those it left out inferred from a catalogue.
///
/// @param reasons why each column gets its value, by table and column
/// @param checks how the inferred formulas meet each CHECK
/// @param uniques how they meet each unique and exclusion demand
/// @param problems why no formulas could be found for some tables
public record Completion(
    DatasetSpec spec,
    Map<QualifiedName, Map<String, String>> reasons,
    Map<QualifiedName, List<CheckPlan>> checks,
    Map<QualifiedName, List<Capacity>> uniques,
    List<Problem> problems) {

  /// Completes a spec.
  public static Completion of(DatasetSpec spec, Catalog catalog) {
    Definitions definitions = Definitions.of(spec, catalog, Reasons.NONE);
    Map<QualifiedName, TableSpec> tables = new LinkedHashMap<>();
    Map<QualifiedName, Map<String, String>> reasons = new LinkedHashMap<>();
    Map<QualifiedName, List<CheckPlan>> checks = new LinkedHashMap<>();
    Map<QualifiedName, List<Capacity>> uniques = new LinkedHashMap<>();
    for (TableSpec table : spec.tables().values()) {
      TableDefinition definition = definitions.definitions().get(table.name());
      tables.put(
          table.name(),
          definition == null ? table : table.withFormulas(definition.lets(), definition.columns()));
      Map<String, String> why = new LinkedHashMap<>();
      for (ColumnPlan column : definitions.columns(table.name())) {
        why.put(column.column(), column.reason());
      }
      reasons.put(table.name(), why);
      checks.put(table.name(), definitions.checks(table.name()));
      uniques.put(table.name(), definitions.uniques(table.name()));
    }
    definitions
        .definitions()
        .forEach(
            (name, definition) -> {
              RowLaw rows = definition.rows();
              if (!definition.isReal() && rows != null && !tables.containsKey(name)) {
                tables.put(
                    name,
                    new TableSpec(
                        name,
                        definition.place(),
                        rows,
                        true,
                        false,
                        definition.lets(),
                        definition.columns()));
              }
            });
    return new Completion(
        spec.withTables(tables), reasons, checks, uniques, definitions.problems());
  }
}
