package dev.highwater.seed.plan;

import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.link.LinkedColumn;
import dev.highwater.seed.link.TableLinks;
import dev.highwater.seed.unique.Carrier;
import dev.highwater.seed.unique.Toggle;
import dev.highwater.seed.unique.UniquePlan;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What keeps the rows of a table apart, column by column: a foreign key's row and the columns that
/// are read from it among them.
///
/// @param carriers columns whose formulas must stay as they are
/// @param toggles columns that keep rows outside partial indexes
/// @param lets by name: those of the carriers, and the rows that foreign keys of several columns
///   lead to, where they keep rows apart
record Apartness(
    Map<String, Carrier> carriers, Map<String, Toggle> toggles, Map<String, String> lets) {

  static final Apartness NONE = new Apartness(Map.of(), Map.of(), Map.of());

  Apartness {
    carriers = Map.copyOf(carriers);
    toggles = Map.copyOf(toggles);
    lets = Collections.unmodifiableMap(new LinkedHashMap<>(lets));
  }

  static Apartness of(Table table, UniquePlan unique, TableLinks links) {
    Map<String, Carrier> carriers = new HashMap<>(unique.columns());
    Map<String, String> lets = new LinkedHashMap<>(unique.lets());
    for (ForeignKey key : table.foreignKeys()) {
      Carrier carrier = unique.links().get(key.name());
      String let = links.keys().get(key.name());
      if (carrier != null && let != null) {
        lets.put(let, carrier.formula());
        for (String column : key.columns()) {
          LinkedColumn linked = links.columns().get(column);
          if (linked != null) {
            carriers.putIfAbsent(column, new Carrier(linked.always(), carrier.reason()));
          }
        }
      } else if (carrier != null) {
        carriers.put(key.columns().getFirst(), carrier);
      }
    }
    return new Apartness(carriers, unique.toggles(), lets);
  }

  @Nullable Carrier carrier(String column) {
    return carriers.get(column);
  }

  @Nullable Toggle toggle(String column) {
    return toggles.get(column);
  }

  /// All columns that it decides about.
  Set<String> columns() {
    Set<String> columns = new HashSet<>(carriers.keySet());
    columns.addAll(toggles.keySet());
    return columns;
  }
}
