package dev.highwater.seed.constraint;

import dev.highwater.seed.constraint.Branching.Branch;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes the choice among branches: drawn by weight, among those that the given columns leave.
final class BranchChoice {

  private static final MathContext DIGITS = new MathContext(3);

  private BranchChoice() {}

  static String formula(List<Branch> branches, Set<String> given) {
    Map<String, List<Integer>> byCondition = new LinkedHashMap<>();
    for (int i = 0; i < branches.size(); i++) {
      String condition =
          branches.get(i).domains().entrySet().stream()
              .filter(entry -> given.contains(entry.getKey()))
              .flatMap(entry -> DomainTest.of(entry.getKey(), entry.getValue(), given).stream())
              .collect(Collectors.joining(" and "));
      byCondition.computeIfAbsent(condition, _ -> new ArrayList<>()).add(i);
    }
    if (byCondition.size() == 1) {
      return drawn(branches, byCondition.values().iterator().next());
    }
    List<String> cases = new ArrayList<>();
    String last = "";
    List<Integer> whatever = byCondition.remove("");
    for (Map.Entry<String, List<Integer>> entry : byCondition.entrySet()) {
      List<Integer> numbers = new ArrayList<>(entry.getValue());
      if (whatever != null) {
        numbers.addAll(whatever);
      }
      last = drawn(branches, numbers);
      cases.add(entry.getKey() + ", " + last);
    }
    if (whatever != null) {
      last = drawn(branches, whatever);
    }
    return "case(" + String.join(", ", cases) + ", " + last + ")";
  }

  private static String drawn(List<Branch> branches, List<Integer> numbers) {
    return numbers.size() == 1
        ? String.valueOf(numbers.getFirst())
        : numbers.stream()
            .map(number -> number + ": " + weight(branches.get(number)))
            .collect(Collectors.joining(", ", "weighted(", ")"));
  }

  private static String weight(Branch branch) {
    return BigDecimal.valueOf(branch.weight()).round(DIGITS).stripTrailingZeros().toPlainString();
  }
}
