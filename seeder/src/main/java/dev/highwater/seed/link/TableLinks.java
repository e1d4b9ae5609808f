package dev.highwater.seed.link;

import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.QualifiedName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the foreign keys of one table come to, apart from those of a single column that share it
/// with no other: they just choose a row.
///
/// @param lets the rows that keys of several columns lead to, by the let's name
/// @param keys the let that a foreign key's row is called by, by the constraint's name; left out
///   where it must stay as it is
/// @param telling sets of columns, each of which tells the row that a foreign key of several
///   columns leads to, by the constraint's name
/// @param columns by name
/// @param settled columns whose values follow from the row's index and must stay as they are
/// @param apart sets of columns in which any two rows differ
/// @param dealt columns whose values come in turn, so that others find rows of each
/// @param turns which rows foreign keys may lead to, by the constraint's name, where not to all
/// @param limits what limits the number of rows
public record TableLinks(
    Map<String, String> lets,
    Map<String, String> keys,
    Map<String, List<Set<String>>> telling,
    Map<String, LinkedColumn> columns,
    Set<String> settled,
    List<Set<String>> apart,
    Map<String, LinkedColumn> dealt,
    Map<String, Turn> turns,
    List<Limit> limits) {

  /// Nothing out of the ordinary.
  public static final TableLinks NONE =
      new TableLinks(
          Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), List.of(), Map.of(), Map.of(),
          List.of());

  public TableLinks {
    lets = Collections.unmodifiableMap(new LinkedHashMap<>(lets));
    keys = Map.copyOf(keys);
    telling = Map.copyOf(telling);
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    settled = Set.copyOf(settled);
    apart = List.copyOf(apart);
    dealt = Map.copyOf(dealt);
    turns = Map.copyOf(turns);
    limits = List.copyOf(limits);
  }

  /// Which rows a foreign key may lead to.
  public Turn turn(ForeignKey key) {
    return turns.getOrDefault(key.name(), Turn.ALL);
  }

  /// No more rows than so many for each row of another table.
  public record Limit(QualifiedName table, int each) {}
}
