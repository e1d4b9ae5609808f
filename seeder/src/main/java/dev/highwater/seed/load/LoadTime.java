package dev.highwater.seed.load;

import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.ledger.StoredItem;
import dev.highwater.seed.plan.SeedPlan;
import dev.highwater.seed.plan.TablePlan;
import dev.highwater.seed.rebuild.RebuildPlan;
import dev.highwater.seed.rebuild.RebuildRule;
import dev.highwater.seed.rebuild.TableGrowth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Predicts how long a load takes: the work of each row, of what is kept on its table and of what
/// is built anew, divided by the streams that share it.
///
/// The figures were measured with two streams on two cores of a virtual machine of 2024 (rows of 60
/// to 300 bytes, a server on the same machine). They say whether to wait for a minute or an hour,
/// not more.
final class LoadTime {

  private static final double ROW_MICROS = 1.2;
  private static final double BYTE_MICROS = 0.012;
  private static final double VACUUM_ROW_MICROS = 0.4;
  private static final double ITEM_MICROS = 2_000;
  private static final double TABLE_MICROS = 6_000;
  private static final double START_MICROS = 500_000;

  private final SeedPlan plan;
  private final Survey survey;
  private final Map<StoredItem.Kind, Map<String, StoredItem>> rebuilt = new HashMap<>();

  private LoadTime(SeedPlan plan, Survey survey, Collection<StoredItem> items) {
    this.plan = plan;
    this.survey = survey;
    for (StoredItem item : items) {
      rebuilt
          .computeIfAbsent(item.kind(), _ -> new HashMap<>())
          .put(item.table() + "." + item.name(), item);
    }
  }

  /// Seconds of a run.
  ///
  /// @param streams that load and build at the same time
  static double seconds(SeedPlan plan, Survey survey, RebuildPlan rebuild, int streams) {
    LoadTime time = new LoadTime(plan, survey, rebuild.items());
    double micros = rebuild.items().size() * ITEM_MICROS;
    for (TableGrowth growth : survey.growth()) {
      if (growth.added() > 0) {
        micros += TABLE_MICROS + time.rows(growth) + time.keys(growth);
      }
    }
    return (START_MICROS + micros / streams) / 1e6;
  }

  private double rows(TableGrowth growth) {
    int bytes = plan.table(growth.table()).map(TablePlan::rowBytes).orElse(0);
    return growth.added() * (ROW_MICROS + bytes * BYTE_MICROS + VACUUM_ROW_MICROS);
  }

  private double keys(TableGrowth growth) {
    double micros = 0;
    Table table = survey.catalog().table(growth.table()).orElse(null);
    if (table == null) {
      return micros;
    }
    for (Index index : table.indexes()) {
      boolean built =
          isRebuilt(StoredItem.Kind.INDEX, table, index.name().name())
              || isRebuilt(StoredItem.Kind.KEY, table, index.name().name());
      micros += RebuildRule.indexMicros(growth, built);
    }
    for (ForeignKey key : table.foreignKeys()) {
      micros +=
          RebuildRule.foreignKeyMicros(
              growth, isRebuilt(StoredItem.Kind.FOREIGN_KEY, table, key.name()));
    }
    return micros;
  }

  private boolean isRebuilt(StoredItem.Kind kind, Table table, String name) {
    return rebuilt.getOrDefault(kind, Map.of()).containsKey(table.name() + "." + name);
  }
}
