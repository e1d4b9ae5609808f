package dev.highwater.seed.generate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeShapeTest {

  @ParameterizedTest
  @CsvSource({"1, 3", "2, 1", "13, 2", "220, 4", "1100, 10", "1100, 1"})
  void nestedSetAgreesWithParents(int nodes, int depth) {
    TreeShape shape = new TreeShape(nodes, depth, 42, 1_000, row -> 3 + row % 5);

    assertThat(shape.size[0]).isEqualTo(nodes);
    assertThat(shape.left(0)).isEqualTo(1);
    assertThat(shape.right(0)).isEqualTo(2 * nodes);
    for (int node = 1; node < nodes; node++) {
      int parent = shape.parent[node];
      assertThat(shape.depth[node]).isEqualTo(shape.depth[parent] + 1).isLessThanOrEqualTo(depth);
      assertThat(shape.left(node)).isGreaterThan(shape.left(parent));
      assertThat(shape.right(node)).isLessThan(shape.right(parent));
      assertThat(shape.right(node) - shape.left(node)).isEqualTo(2 * shape.size[node] - 1);
      assertThat(shape.height[parent]).isGreaterThan(shape.height[node]);
      assertThat(shape.child(parent, shape.ordinal[node])).isEqualTo(node);
    }
  }
}
