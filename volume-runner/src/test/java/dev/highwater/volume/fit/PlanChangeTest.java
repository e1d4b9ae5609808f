package dev.highwater.volume.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.volume.result.PlanCapture;
import dev.highwater.volume.result.PlanCapture.Node;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PlanChangeTest {

  private static final String INDEX = "Index Scan using item_status_idx on common_work_item";
  private static final String SEQ = "Seq Scan on common_work_item";

  @Test
  void anUnchangedPlanSaysNothing() {
    assertThat(between(plan("Sort", INDEX), plan("Sort", INDEX))).isEmpty();
  }

  @Test
  void aChangedScanNamesTheTableAndBothWays() {
    assertThat(between(plan("Sort", INDEX), plan("Sort", SEQ)))
        .containsExactly(
            "scan of common_work_item changed: Index Scan using item_status_idx → Seq Scan");
  }

  @Test
  void aSwappedIndexIsNamed() {
    assertThat(between(plan(INDEX), plan("Index Scan using item_due_idx on common_work_item")))
        .containsExactly("index of common_work_item swapped: item_status_idx → item_due_idx");
  }

  @Test
  void aBitmapScanTakesItsIndexFromBelow() {
    assertThat(
            between(
                plan(INDEX),
                plan(
                    "Bitmap Heap Scan on common_work_item",
                    "Bitmap Index Scan on item_status_idx")))
        .containsExactly(
            "scan of common_work_item changed: Index Scan using item_status_idx → Bitmap Heap Scan using item_status_idx");
  }

  @Test
  void aChangedJoinAlgorithmIsNamed() {
    assertThat(between(plan("Nested Loop Left Join", SEQ), plan("Hash Left Join", SEQ)))
        .containsExactly("join algorithm changed: Nested Loop → Hash Join");
  }

  @Test
  void parallelWorkersAreSeenToComeAndGo() {
    PlanCapture alone = plan(SEQ);
    PlanCapture together = plan("Gather", "Parallel Seq Scan on common_work_item");

    assertThat(between(alone, together)).containsExactly("parallel workers appeared");
    assertThat(between(together, alone)).containsExactly("parallel workers vanished");
  }

  @Test
  void aSpillIsSeenThoughTheShapeStayed() {
    PlanCapture calm = plan("Sort", SEQ);
    List<Node> nodes = new ArrayList<>(calm.nodes());
    nodes.set(0, new Node(0, "Sort", 10, 10, 1, 0, 1204, 0, ""));
    PlanCapture spilling =
        new PlanCapture(0, calm.fingerprint(), calm.shape(), nodes, 1, 1, "plans/a.json");

    assertThat(between(calm, spilling))
        .containsExactly("spill appeared: Sort writes and reads 1,204 temporary blocks");
  }

  @Test
  void joinOrderIsSaidWhereNothingElseChanged() {
    assertThat(
            between(
                plan("Hash Join", "Seq Scan on a", "Seq Scan on b"),
                plan("Hash Join", "Seq Scan on b", "Seq Scan on a")))
        .containsExactly("join order changed");
  }

  private static List<String> between(PlanCapture before, PlanCapture after) {
    return PlanChange.between(List.of(before), List.of(after));
  }

  private static PlanCapture plan(String... labels) {
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      nodes.add(new Node(i, labels[i], 10, 10, 1, 5, 0, 0, ""));
    }
    List<String> shape = List.of(labels);
    return new PlanCapture(0, String.join("|", shape), shape, nodes, 1, 1, "plans/a.json");
  }
}
