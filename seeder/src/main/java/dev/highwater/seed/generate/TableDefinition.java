package dev.highwater.seed.generate;

import dev.highwater.dataset.spec.ForestSpec;
import dev.highwater.dataset.spec.Formula;
import dev.highwater.dataset.spec.Place;
import dev.highwater.dataset.spec.RowLaw;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A table of a dataset with every column decided.
///
/// @param table as the catalogue has it; null for virtual tables and forests
/// @param rows its law; null for a forest
/// @param forest the forest it is; null for a table
/// @param columns a formula for each column that a row carries, in the table's order
public record TableDefinition(
    QualifiedName name,
    Place place,
    @Nullable Table table,
    @Nullable RowLaw rows,
    @Nullable ForestSpec forest,
    Map<String, Formula> lets,
    Map<String, Formula> columns) {

  public TableDefinition {
    lets = Collections.unmodifiableMap(new LinkedHashMap<>(lets));
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  /// Whether it has a table in the database.
  public boolean isReal() {
    return table != null;
  }
}
