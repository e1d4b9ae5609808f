package dev.highwater.volume.result;

import java.util.List;
import java.util.Objects;

/// A plan as it was run.
///
/// @param statement which statement of a report with several, from 0
/// @param name of that statement in its file; empty where it is not known
/// @param fingerprint of the shape: node types, relations, indexes, join types; no numbers
/// @param shape the same as an indented text of a line per node
/// @param nodes in the order of the plan, depth first
/// @param file where the whole JSON lies, relative to the run's folder
public record PlanCapture(
    int statement,
    String name,
    String fingerprint,
    List<String> shape,
    List<Node> nodes,
    double planningMillis,
    double executionMillis,
    String file) {

  public PlanCapture {
    shape = List.copyOf(shape);
    nodes = List.copyOf(nodes);
    name = Objects.requireNonNullElse(name, "");
  }

  /// A plan of a statement whose name is not known.
  public PlanCapture(
      int statement,
      String fingerprint,
      List<String> shape,
      List<Node> nodes,
      double planningMillis,
      double executionMillis,
      String file) {
    this(statement, "", fingerprint, shape, nodes, planningMillis, executionMillis, file);
  }

  /// One node.
  ///
  /// @param depth 0 for the root
  /// @param label type, join type, relation and index in EXPLAIN's words, such as `Seq Scan on
  ///   common_work_item` or `Index Scan using common_work_item_pkey on common_work_item`
  /// @param estimated rows the planner expected, a loop
  /// @param actual rows it had, a loop
  /// @param buffers shared blocks hit and read by this node alone
  /// @param spilledBlocks temporary blocks read and written by this node alone
  /// @param removed rows that its filter threw away, over all loops
  /// @param condition its filter, index or join condition as EXPLAIN prints it, else empty
  public record Node(
      int depth,
      String label,
      double estimated,
      double actual,
      double loops,
      long buffers,
      long spilledBlocks,
      double removed,
      String condition) {

    /// `max(estimated/actual, actual/estimated)`, both at least 1 (Moerkotte et al., VLDB 2009).
    public double qError() {
      double e = Math.max(1, estimated);
      double a = Math.max(1, actual);
      return Math.max(e / a, a / e);
    }
  }
}
