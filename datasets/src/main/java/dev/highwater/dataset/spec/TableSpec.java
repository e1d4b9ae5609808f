package dev.highwater.dataset.spec;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a spec says about one table.
///
/// @param virtual whether it has rows but no table in the database
/// @param triggers whether the table's triggers fire while it is loaded
/// @param lets named values that are no columns
public record TableSpec(
    QualifiedName name,
    Place place,
    RowLaw rows,
    boolean virtual,
    boolean triggers,
    Map<String, Formula> lets,
    Map<String, Formula> columns) {

  public TableSpec {
    lets = Collections.unmodifiableMap(new LinkedHashMap<>(lets));
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  /// The same table with other formulas.
  public TableSpec withFormulas(Map<String, Formula> otherLets, Map<String, Formula> otherColumns) {
    return new TableSpec(name, place, rows, virtual, triggers, otherLets, otherColumns);
  }
}
