package dev.highwater.seed.unique;

import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.KeyPart;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.catalog.Term;
import dev.highwater.seed.unique.Demand.Apart;
import dev.highwater.seed.unique.Demand.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// All demands of a table: keys first, the primary key foremost, then what has fewer columns.
final class Demands {

  private Demands() {}

  static List<Demand> of(Table table) {
    List<Demand> demands = new ArrayList<>();
    for (Key key : table.keys()) {
      demands.add(
          new Demand(
              key.name(),
              key.columns().stream().map(Part::of).toList(),
              null,
              !key.nullsNotDistinct()));
    }
    List<Demand> indexes = new ArrayList<>();
    for (Index index : table.indexes()) {
      if (index.unique() && index.constraint() == null) {
        indexes.add(
            new Demand(
                index.name().name(),
                index.keys().stream().map(Demands::part).toList(),
                index.predicate(),
                !index.nullsNotDistinct()));
      }
    }
    indexes.sort(Comparator.comparingInt(demand -> demand.columns().size()));
    demands.addAll(indexes);
    return demands;
  }

  private static Part part(KeyPart key) {
    return switch (key.term()) {
      case Term.OfColumn(String column) -> Part.of(column);
      case Term.OfExpression(String expression) -> new Part(expression, List.of(), Apart.UNKNOWN);
    };
  }
}
