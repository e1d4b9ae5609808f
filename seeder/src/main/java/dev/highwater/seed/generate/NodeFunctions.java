package dev.highwater.seed.generate;

import static dev.highwater.seed.generate.Term.OfLong.NULL;

import dev.highwater.dataset.spec.RowLaw;
import dev.highwater.schema.catalog.QualifiedName;

/// What a row knows of its place in its tree.
final class NodeFunctions {

  private NodeFunctions() {}

  /// The forest's row of a node's tree.
  static Value tree(TableScope scope) {
    Nodes nodes = scope.nodes();
    QualifiedName forest =
        scope.definition().rows() instanceof RowLaw.Nodes law ? law.forest() : scope.name();
    return Links.to(forest, nodes::tree);
  }

  static Value member(String name, TableScope scope) {
    Nodes nodes = scope.nodes();
    return switch (name) {
      case "parent" ->
          Links.to(
              scope.name(),
              row -> {
                int node = nodes.node(row);
                return node == 0 ? NULL : nodes.start() + nodes.shape().parent[node];
              });
      case "root" ->
          Links.to(
              scope.name(),
              row -> {
                int node = nodes.node(row);
                return row - node;
              });
      case "index" -> whole(row -> nodes.node(row));
      case "depth" -> whole(row -> nodes.shape(row).depth[nodes.node(row)]);
      case "height" -> whole(row -> nodes.shape(row).height[nodes.node(row)]);
      case "size" -> whole(row -> nodes.shape(row).size[nodes.node(row)]);
      case "children" -> whole(row -> nodes.shape(row).children[nodes.node(row)]);
      case "ordinal" -> whole(row -> nodes.shape(row).ordinal[nodes.node(row)]);
      case "siblings" ->
          whole(
              row -> {
                int node = nodes.node(row);
                TreeShape shape = nodes.shape();
                return node == 0 ? 1 : shape.children[shape.parent[node]];
              });
      case "lft" -> whole(row -> nodes.shape(row).left(nodes.node(row)));
      case "rght" -> whole(row -> nodes.shape(row).right(nodes.node(row)));
      default ->
          throw new CompileFailure(
              "a node has no '" + name + "'",
              "it has parent, root, index, depth, height, size, children, ordinal, siblings, lft,"
                  + " rght and sibling(n)");
    };
  }

  private static Value whole(Term.OfLong term) {
    return Value.of(Type.Plain.WHOLE, term);
  }

  /// `node.sibling(n)`: the n-th other child of the same parent.
  ///
  /// @param link to the node it is asked of
  /// @param target the scope of that node's table
  static Value sibling(CallSite call, Term.OfLong link, TableScope target) {
    if (!call.function().equals("sibling")) {
      throw new CompileFailure("a node has no function '" + call.function() + "'", "");
    }
    Nodes nodes = target.nodes();
    Term.OfLong index = call.expect(1, 1).whole(0);
    return Links.to(
        target.name(),
        row -> {
          long n = index.at(row);
          long from = link.at(row);
          return n == NULL || from == NULL ? NULL : otherChild(nodes, from, n);
        });
  }

  private static long otherChild(Nodes nodes, long row, long n) {
    int node = nodes.node(row);
    TreeShape shape = nodes.shape();
    if (node == 0 || n < 0 || n >= shape.children[shape.parent[node]] - 1) {
      return NULL;
    }
    long other = n < shape.ordinal[node] ? n : n + 1;
    return nodes.start() + shape.child(shape.parent[node], (int) other);
  }
}
