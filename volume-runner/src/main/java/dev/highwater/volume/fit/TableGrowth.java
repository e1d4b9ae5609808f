package dev.highwater.volume.fit;

import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.Storage.Relation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// How many rows each table has at each size: counted at the rungs, beyond them as the dataset says
/// or, where it does not, along the straight line through the last two rungs.
public final class TableGrowth {

  private final Map<String, NavigableMap<Double, Double>> rows = new HashMap<>();

  /// @param rungs smallest first
  /// @param size beyond the last rung
  /// @param known rows that tables will have there, by name; may be empty
  public TableGrowth(List<RungResult> rungs, double size, Map<String, Long> known) {
    for (RungResult rung : rungs) {
      for (Relation relation : rung.storage().relations()) {
        rows.computeIfAbsent(plain(relation.table()), t -> new TreeMap<>())
            .put((double) rung.rows(), (double) relation.rows());
      }
    }
    double last = rungs.isEmpty() ? 0 : (double) rungs.getLast().rows();
    known.forEach(
        (table, number) -> {
          NavigableMap<Double, Double> points = rows.get(plain(table));
          if (points != null && size > last) {
            points.put(size, (double) number);
          }
        });
  }

  /// Whether a table's rows were ever counted.
  boolean knows(String table) {
    return rows.containsKey(table);
  }

  /// Rows at a size, at least 1; on a line between the sizes that are known.
  double rows(String table, double size) {
    NavigableMap<Double, Double> points = rows.get(table);
    if (points == null) {
      return 1;
    }
    Map.Entry<Double, Double> below = points.floorEntry(size);
    Map.Entry<Double, Double> above = points.ceilingEntry(size);
    if (below != null && above != null) {
      return Math.max(1, between(below, above, size));
    }
    if (above != null) {
      return Math.max(1, above.getValue());
    }
    Map.Entry<Double, Double> last = points.lastEntry();
    Map.Entry<Double, Double> before = points.lowerEntry(last.getKey());
    return Math.max(1, before == null ? last.getValue() : between(before, last, size));
  }

  private static double between(
      Map.Entry<Double, Double> one, Map.Entry<Double, Double> other, double size) {
    double distance = other.getKey() - one.getKey();
    double share = distance == 0 ? 0 : (size - one.getKey()) / distance;
    return one.getValue() + share * (other.getValue() - one.getValue());
  }

  private static String plain(String table) {
    return table.substring(table.lastIndexOf('.') + 1).replace("\"", "");
  }
}
