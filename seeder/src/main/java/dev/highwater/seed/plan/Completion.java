package dev.highwater.seed.plan;

import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.spec.TableSpec;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.generate.TableDefinition;
import dev.highwater.seed.plan.TablePlan.ColumnPlan;
import java.util.LinkedHashMap;
import java.util.Map;

/// A spec with a formula for every column, those it left out inferred from a catalogue.
///
/// @param reasons why each column gets its value, by table and column
public record Completion(DatasetSpec spec, Map<QualifiedName, Map<String, String>> reasons) {

  /// Completes a spec.
  public static Completion of(DatasetSpec spec, Catalog catalog) {
    Definitions definitions = Definitions.of(spec, catalog, Reasons.NONE);
    Map<QualifiedName, TableSpec> tables = new LinkedHashMap<>();
    Map<QualifiedName, Map<String, String>> reasons = new LinkedHashMap<>();
    for (TableSpec table : spec.tables().values()) {
      TableDefinition definition = definitions.definitions().get(table.name());
      tables.put(
          table.name(),
          definition == null
              ? table
              : new TableSpec(
                  table.name(),
                  table.place(),
                  table.rows(),
                  table.virtual(),
                  table.lets(),
                  definition.columns()));
      Map<String, String> why = new LinkedHashMap<>();
      for (ColumnPlan column : definitions.columns(table.name())) {
        why.put(column.column(), column.reason());
      }
      reasons.put(table.name(), why);
    }
    return new Completion(spec.withTables(tables), reasons);
  }
}
