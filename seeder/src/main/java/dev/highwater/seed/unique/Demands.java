package dev.highwater.seed.unique;

import dev.highwater.schema.catalog.Exclusion;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.KeyPart;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.unique.Demand.Apart;
import dev.highwater.seed.unique.Demand.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// All demands of a table: the primary key foremost, then what can be met in the fewest ways.
final class Demands {

  private final Terms terms;
  private final Table table;

  private Demands(Table table) {
    this.table = table;
    this.terms = new Terms(table);
  }

  static List<Demand> of(Table table) {
    return new Demands(table).all();
  }

  private List<Demand> all() {
    List<Demand> others = new ArrayList<>();
    List<Demand> demands = new ArrayList<>();
    for (Key key : table.keys()) {
      (key.kind() == Key.Kind.PRIMARY ? demands : others).add(of(key));
    }
    for (Index index : table.indexes()) {
      if (index.unique() && index.constraint() == null) {
        for (List<Part> parts : parts(index)) {
          others.add(
              new Demand(index.name().name(), parts, index.predicate(), !index.nullsNotDistinct()));
        }
      }
    }
    for (Exclusion exclusion : table.exclusions()) {
      others.add(
          new Demand(
              exclusion.name(),
              exclusion.elements().stream().map(this::part).toList(),
              exclusion.predicate(),
              true));
    }
    others.sort(
        Comparator.comparing((Demand demand) -> demand.predicate() != null)
            .thenComparingInt(demand -> demand.columns().size())
            .thenComparing(Demand::name));
    demands.addAll(others);
    return demands;
  }

  /// Of the first that is there of several columns each has to tell rows apart for itself.
  private List<List<Part>> parts(Index index) {
    List<List<Part>> all = List.of(List.of());
    for (KeyPart key : index.keys()) {
      List<List<Part>> longer = new ArrayList<>();
      for (List<Part> parts : all) {
        for (Part part : terms.alternatives(key.term())) {
          List<Part> more = new ArrayList<>(parts);
          more.add(part);
          longer.add(more);
        }
      }
      all = longer;
    }
    return all;
  }

  private Demand of(Key key) {
    List<Part> parts = new ArrayList<>();
    for (String column : key.columns()) {
      boolean period = key.withoutOverlaps() && column.equals(key.columns().getLast());
      parts.add(period ? new Part(column, List.of(column), Apart.DISJOINT) : terms.part(column));
    }
    return new Demand(key.name(), parts, null, !key.nullsNotDistinct());
  }

  private Part part(Exclusion.Element element) {
    QualifiedName operator = element.operator();
    return switch (operator.name()) {
      case "=" -> terms.part(element.part().term());
      case "&&" -> terms.overlapping(element.part().term());
      default -> new Part(element.part().term().toString(), List.of(), Apart.UNKNOWN);
    };
  }
}
