package dev.highwater.volume.capture;

import dev.highwater.volume.result.Counters;
import dev.highwater.volume.result.PlanCapture;
import dev.highwater.volume.result.PlanCapture.Node;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads what `EXPLAIN (ANALYZE, BUFFERS, WAL, FORMAT JSON, TIMING OFF)` answers.
public final class PlanReader {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int FINGERPRINT_BYTES = 8;

  private final List<Node> nodes = new ArrayList<>();
  private final List<String> shape = new ArrayList<>();
  private double rows;

  private PlanReader() {}

  /// A plan and the work it did.
  public record Plan(PlanCapture capture, Counters counters) {}

  /// Reads one answer.
  ///
  /// @param json the whole answer, a list with one element
  /// @param statement which statement of its report, from 0
  /// @param name of that statement
  /// @param file where the answer is kept
  public static Plan read(String json, int statement, String name, String file) {
    JsonNode answer = JSON.readTree(json).path(0);
    JsonNode root = answer.path("Plan");
    PlanReader reader = new PlanReader();
    reader.walk(root, 0);
    PlanCapture capture =
        new PlanCapture(
            statement,
            name,
            fingerprint(reader.shape),
            reader.shape,
            reader.nodes,
            answer.path("Planning Time").asDouble(0),
            answer.path("Execution Time").asDouble(0),
            file);
    Counters counters =
        new Counters(
            reader.rows, sharedBlocks(root), tempBlocks(root), root.path("WAL Bytes").asDouble(0));
    return new Plan(capture, counters);
  }

  private void walk(JsonNode node, int depth) {
    String label = PlanLabel.of(node);
    double loops = node.path("Actual Loops").asDouble(0);
    double actual = node.path("Actual Rows").asDouble(0);
    double buffers = sharedBlocks(node);
    double spilled = tempBlocks(node);
    for (JsonNode child : node.path("Plans")) {
      buffers -= sharedBlocks(child);
      spilled -= tempBlocks(child);
    }
    rows += actual * loops;
    shape.add("  ".repeat(depth) + PlanLabel.role(node) + label);
    // An InitPlan's work counts for the node that asked for it first, which may not be its parent.
    nodes.add(
        new Node(
            depth,
            label,
            node.path("Plan Rows").asDouble(0),
            actual,
            loops,
            Math.max(0, Math.round(buffers)),
            Math.max(0, Math.round(spilled)),
            removed(node) * loops,
            PlanLabel.condition(node)));
    for (JsonNode child : node.path("Plans")) {
      walk(child, depth + 1);
    }
  }

  private static double sharedBlocks(JsonNode node) {
    return node.path("Shared Hit Blocks").asDouble(0) + node.path("Shared Read Blocks").asDouble(0);
  }

  private static double tempBlocks(JsonNode node) {
    return node.path("Temp Read Blocks").asDouble(0) + node.path("Temp Written Blocks").asDouble(0);
  }

  private static double removed(JsonNode node) {
    return node.path("Rows Removed by Filter").asDouble(0)
        + node.path("Rows Removed by Join Filter").asDouble(0)
        + node.path("Rows Removed by Index Recheck").asDouble(0);
  }

  private static String fingerprint(List<String> shape) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("\n", shape).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
