package dev.highwater.seed.plan;

import dev.highwater.schema.catalog.Column;
import dev.highwater.seed.constraint.Branching;
import dev.highwater.seed.constraint.Branching.Branch;
import dev.highwater.seed.constraint.ColumnDomain;
import dev.highwater.seed.constraint.TableConstraints;
import dev.highwater.seed.plan.Inference.Choice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts together what the names of columns suggest and what their constraints allow.
final class Choices {

  private final Inference inference;
  private final TableConstraints constraints;
  private final Set<String> given;

  /// @param given columns whose values are chosen without regard to the way
  Choices(Inference inference, TableConstraints constraints, Set<String> given) {
    this.inference = inference;
    this.constraints = constraints;
    this.given = given;
  }

  /// The lets that choose among ways to meet constraints.
  Map<String, Choice> lets() {
    Map<String, Choice> lets = new LinkedHashMap<>();
    for (Branching branching : constraints.branchings()) {
      lets.put(
          branching.let(),
          new Choice(branching.formula(given), "one of the ways to meet the constraints"));
    }
    return lets;
  }

  Choice of(Column column) {
    Branching branching = constraints.branching(column.name()).orElse(null);
    if (branching != null && given.contains(column.name())) {
      return inference.choose(column, ColumnDomain.ANY);
    }
    return branching == null
        ? inference.choose(column, constraints.domain(column.name()))
        : branched(column, branching);
  }

  /// A formula for each way, those that are the same put together.
  private Choice branched(Column column, Branching branching) {
    Map<String, List<String>> ways = new LinkedHashMap<>();
    String reason = "";
    for (int i = 0; i < branching.branches().size(); i++) {
      Branch branch = branching.branches().get(i);
      Choice choice = inference.choose(column, branch.domain(column.name()));
      ways.computeIfAbsent(choice.formula(), _ -> new ArrayList<>()).add(String.valueOf(i));
      reason = choice.formula().equals("null") && !reason.isEmpty() ? reason : choice.reason();
    }
    if (ways.size() == 1) {
      return new Choice(ways.keySet().iterator().next(), reason);
    }
    String last = ways.keySet().stream().reduce((a, b) -> b).orElseThrow();
    String cases =
        ways.entrySet().stream()
            .filter(way -> !way.getKey().equals(last))
            .map(way -> condition(branching.let(), way.getValue()) + ", " + way.getKey())
            .collect(Collectors.joining(", "));
    return new Choice("case(" + cases + ", " + last + ")", reason + ", by " + branching.let());
  }

  private static String condition(String let, List<String> numbers) {
    return numbers.size() == 1
        ? let + " = " + numbers.getFirst()
        : let + " in (" + String.join(", ", numbers) + ")";
  }
}
