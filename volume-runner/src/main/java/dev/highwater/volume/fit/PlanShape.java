package dev.highwater.volume.fit;

import dev.highwater.volume.result.PlanCapture;
import dev.highwater.volume.result.PlanCapture.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a plan does, read from its nodes' labels: how it reaches its tables, how it joins, whether
/// it spills and whether it has parallel workers.
public final class PlanShape {

  private static final Pattern SCAN =
      Pattern.compile(
          "^(?:Parallel )?(Seq Scan|Index Only Scan|Index Scan|Bitmap Heap Scan|Sample Scan|Tid Scan)(?: Backward)?(?: using (\\S+))? on (\\S+).*");
  private static final Pattern BITMAP = Pattern.compile("^Bitmap Index Scan on (\\S+).*");
  private static final Pattern JOIN =
      Pattern.compile(
          "^(?:Parallel )?(Nested Loop|Hash|Merge)(?:(?: Left| Right| Full| Inner)?(?: Semi| Anti)?)?(?: Join)?$");

  private final List<AccessPath> paths = new ArrayList<>();
  private final List<String> joins = new ArrayList<>();
  private final List<Node> spills = new ArrayList<>();
  private boolean parallel;

  /// How a plan reaches a table.
  ///
  /// @param method such as `Seq Scan`
  /// @param index or null without one
  public record AccessPath(String relation, String method, @Nullable String index, Node node) {

    /// `Index Scan using i`, or the method alone.
    public String words() {
      return index == null ? method : method + " using " + index;
    }
  }

  private PlanShape() {}

  /// Reads a captured plan.
  public static PlanShape of(PlanCapture plan) {
    PlanShape shape = new PlanShape();
    List<Node> nodes = plan.nodes();
    for (int i = 0; i < nodes.size(); i++) {
      shape.read(nodes, i);
    }
    return shape;
  }

  private void read(List<Node> nodes, int i) {
    Node node = nodes.get(i);
    if (node.spilledBlocks() > 0) {
      spills.add(node);
    }
    if (node.label().startsWith("Gather")) {
      parallel = true;
    }
    Matcher scan = SCAN.matcher(node.label());
    if (scan.matches()) {
      String index = scan.group(2);
      String method = scan.group(1);
      paths.add(
          new AccessPath(
              scan.group(3), method, index == null ? bitmapIndex(nodes, i) : index, node));
      return;
    }
    Matcher join = JOIN.matcher(node.label());
    if (join.matches() && (node.label().contains("Join") || node.label().startsWith("Nested"))) {
      joins.add(join.group(1).equals("Nested Loop") ? "Nested Loop" : join.group(1) + " Join");
    }
  }

  private static @Nullable String bitmapIndex(List<Node> nodes, int heapScan) {
    for (int i = heapScan + 1; i < nodes.size(); i++) {
      if (nodes.get(i).depth() <= nodes.get(heapScan).depth()) {
        return null;
      }
      Matcher bitmap = BITMAP.matcher(nodes.get(i).label());
      if (bitmap.matches()) {
        return bitmap.group(1);
      }
    }
    return null;
  }

  /// In the plan's order.
  public List<AccessPath> accessPaths() {
    return List.copyOf(paths);
  }

  /// The first way to each table, in the plan's order.
  public Map<String, AccessPath> byRelation() {
    Map<String, AccessPath> first = new LinkedHashMap<>();
    for (AccessPath path : paths) {
      first.putIfAbsent(path.relation(), path);
    }
    return first;
  }

  /// Join algorithms in the plan's order.
  public List<String> joins() {
    return List.copyOf(joins);
  }

  /// Nodes that wrote or read temporary blocks.
  public List<Node> spills() {
    return List.copyOf(spills);
  }

  /// Whether there is a Gather.
  public boolean parallel() {
    return parallel;
  }
}
