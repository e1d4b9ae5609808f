package dev.highwater.volume.capture;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Names a node of a plan as EXPLAIN's text format does (`src/backend/commands/explain.c`), without
/// any number.
final class PlanLabel {

  private static final List<String> CONDITIONS =
      List.of(
          "Index Cond",
          "Recheck Cond",
          "Hash Cond",
          "Merge Cond",
          "Join Filter",
          "TID Cond",
          "Filter");

  private PlanLabel() {}

  static String of(JsonNode node) {
    String type = node.path("Node Type").asString("");
    String words =
        switch (type) {
          case "Aggregate" -> aggregate(node);
          case "SetOp" -> setOperation(node);
          case "ModifyTable" -> node.path("Operation").asString("Modify");
          case "Hash Join", "Merge Join", "Nested Loop" -> join(type, node);
          default -> type;
        };
    StringBuilder label = new StringBuilder();
    if (node.path("Parallel Aware").asBoolean(false)) {
      label.append("Parallel ");
    }
    label.append(words);
    if (node.path("Scan Direction").asString("").equals("Backward")) {
      label.append(" Backward");
    }
    String index = node.path("Index Name").asString("");
    if (type.equals("Bitmap Index Scan")) {
      return label.append(" on ").append(index).toString();
    }
    if (!index.isEmpty()) {
      label.append(" using ").append(index);
    }
    String target = target(node);
    return target.isEmpty() ? label.toString() : label.append(" on ").append(target).toString();
  }

  /// What a sub-plan is to its parent, where that is not an ordinary input.
  static String role(JsonNode node) {
    String role = node.path("Parent Relationship").asString("");
    return role.equals("InitPlan") || role.equals("SubPlan") ? role + ": " : "";
  }

  static String condition(JsonNode node) {
    return CONDITIONS.stream()
        .map(name -> node.path(name).asString(""))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" AND "));
  }

  private static String join(String type, JsonNode node) {
    String kind = node.path("Join Type").asString("Inner");
    String first = type.replace(" Join", "");
    if (kind.equals("Inner")) {
      return type;
    }
    return first + " " + kind + " Join";
  }

  private static String aggregate(JsonNode node) {
    String name =
        switch (node.path("Strategy").asString("")) {
          case "Sorted" -> "GroupAggregate";
          case "Hashed" -> "HashAggregate";
          case "Mixed" -> "MixedAggregate";
          default -> "Aggregate";
        };
    String part = node.path("Partial Mode").asString("Simple");
    return part.equals("Simple") ? name : part + " " + name;
  }

  private static String setOperation(JsonNode node) {
    String name = node.path("Strategy").asString("").equals("Hashed") ? "HashSetOp " : "SetOp ";
    return name + node.path("Command").asString("");
  }

  private static String target(JsonNode node) {
    return Stream.of("Relation Name", "Function Name", "CTE Name", "Tuplestore Name")
        .map(key -> node.path(key).asString(null))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(
            () ->
                Stream.of("Subquery Scan", "Values Scan", "Table Function Scan")
                        .anyMatch(node.path("Node Type").asString("")::equals)
                    ? node.path("Alias").asString("")
                    : "");
  }
}
