package dev.highwater.seed.constraint;

import dev.highwater.seed.constraint.ConstraintSolver.Demand;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Conditions that hang together by the columns they read, apart from what they ask of single
/// columns.
record Component(List<Demand> demands, NavigableSet<String> columns) {

  static List<Component> of(List<Demand> demands) {
    List<Component> components = new ArrayList<>();
    for (Demand demand : demands) {
      if (demand.open().isEmpty()) {
        continue;
      }
      List<Demand> together = new ArrayList<>();
      NavigableSet<String> columns = new TreeSet<>(demand.condition().columns());
      List<Component> apart = new ArrayList<>();
      for (Component component : components) {
        if (component.columns().stream().anyMatch(columns::contains)) {
          together.addAll(component.demands());
          columns.addAll(component.columns());
        } else {
          apart.add(component);
        }
      }
      together.add(demand);
      apart.add(new Component(together, columns));
      components = apart;
    }
    return components;
  }

  List<Need> needs() {
    return demands.stream().flatMap(demand -> demand.open().stream()).toList();
  }

  Contradiction contradiction() {
    return new Contradiction(
        demands.stream().map(demand -> demand.condition().name()).toList(),
        demands.stream().map(demand -> demand.condition().expression()).toList());
  }
}
