package dev.highwater.volume.report;

import dev.highwater.volume.result.PlanCapture;
import dev.highwater.volume.result.PlanCapture.Node;
import java.util.ArrayList;
import java.util.List;

/// Plans as a server would choose them, one node a line, indented by depth.
final class SamplePlans {

  private SamplePlans() {}

  static PlanCapture plan(String report, long size, double millis, Node... nodes) {
    List<String> shape = new ArrayList<>();
    for (Node node : nodes) {
      shape.add("  ".repeat(node.depth()) + node.label());
    }
    return new PlanCapture(
        0,
        Integer.toHexString(String.join("\n", shape).hashCode()),
        shape,
        List.of(nodes),
        millis * 0.04 + 0.2,
        millis,
        "plans/" + size + "-" + report + ".json");
  }

  static Node node(int depth, String label, double estimated, double actual, double buffers) {
    return new Node(depth, label, estimated, actual, 1, Math.round(buffers), 0, 0, "");
  }

  static Node loops(
      int depth, String label, double estimated, double actual, double loops, double buffers) {
    return new Node(depth, label, estimated, actual, loops, Math.round(buffers), 0, 0, "");
  }

  static Node filter(
      int depth,
      String label,
      double estimated,
      double actual,
      double removed,
      double buffers,
      String condition) {
    return new Node(
        depth,
        label,
        estimated,
        actual,
        1,
        Math.round(buffers),
        0,
        removed,
        "Filter: " + condition);
  }

  static Node spill(int depth, String label, double rows, double blocks) {
    return new Node(depth, label, rows, rows, 1, 0, Math.round(blocks), 0, "");
  }
}
