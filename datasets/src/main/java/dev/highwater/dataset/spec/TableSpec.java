package dev.highwater.dataset.spec;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a spec says about one table.
///
/// @param virtual whether it has rows but no table in the database
/// @param lets named values that are no columns
public record TableSpec(
    QualifiedName name,
    Place place,
    RowLaw rows,
    boolean virtual,
    Map<String, Formula> lets,
    Map<String, Formula> columns) {

  public TableSpec {
    lets = Collections.unmodifiableMap(new LinkedHashMap<>(lets));
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }
}
