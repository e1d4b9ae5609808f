package dev.highwater.dataset.spec;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a spec says about one table.
///
/// @param virtual whether it has rows but no table in the database
/// @param triggers whether the table's triggers fire while it is loaded
/// @param append how its rows come beside those that it holds; null where it holds none
/// @param lets named values that are no columns
public record TableSpec(
    QualifiedName name,
    Place place,
    RowLaw rows,
    boolean virtual,
    boolean triggers,
    @Nullable AppendSpec append,
    Map<String, Formula> lets,
    Map<String, Formula> columns) {

  public TableSpec {
    lets = Collections.unmodifiableMap(new LinkedHashMap<>(lets));
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  /// A table that holds no rows but those of the dataset.
  public TableSpec(
      QualifiedName name,
      Place place,
      RowLaw rows,
      boolean virtual,
      boolean triggers,
      Map<String, Formula> lets,
      Map<String, Formula> columns) {
    this(name, place, rows, virtual, triggers, null, lets, columns);
  }

  /// The same table, its rows beside those that it holds.
  public TableSpec withAppend(AppendSpec other) {
    return new TableSpec(name, place, rows, virtual, triggers, other, lets, columns);
  }

  /// The same table with other formulas.
  public TableSpec withFormulas(Map<String, Formula> otherLets, Map<String, Formula> otherColumns) {
    return new TableSpec(name, place, rows, virtual, triggers, append, otherLets, otherColumns);
  }
}
