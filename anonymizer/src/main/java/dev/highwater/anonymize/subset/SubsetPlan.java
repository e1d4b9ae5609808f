package dev.highwater.anonymize.subset;

import dev.highwater.anonymize.policy.Policy;
import dev.highwater.anonymize.subset.Subset.Follow;
import dev.highwater.anonymize.subset.Subset.Root;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A subset as a database has it: its tables, and the references that are followed.
///
/// @param roots rows that are taken for their own sake
/// @param edges all references; parents are always followed
/// @param followed those that are followed from the parent to the children too
public record SubsetPlan(
    Catalog catalog, String seed, List<Start> roots, List<Edge> edges, List<Downward> followed) {

  public SubsetPlan {
    roots = List.copyOf(roots);
    edges = List.copyOf(edges);
    followed = List.copyOf(followed);
  }

  /// Rows of a table.
  ///
  /// @param relations the tables with rows of their own that it is made of
  /// @param key by whose hash a percentage is picked; none where all rows are meant
  record Start(Root root, Table table, Set<QualifiedName> relations, List<String> key) {

    /// How a statement reads its rows, by the name that a predicate knows it by.
    String from() {
      return table.name().quoted() + " AS " + QualifiedName.quote(table.name().name());
    }

    /// What the rows have in common, as SQL. A comment at its end must not swallow what follows.
    String where() {
      return root.predicate().isEmpty() ? "" : " WHERE (" + root.predicate() + "\n)";
    }
  }

  /// A reference that is followed to the children.
  ///
  /// @param limit of each parent at most so many; 0 for all
  /// @param key of the child, by whose hash they are picked
  record Downward(Edge edge, int limit, List<String> key) {
    Downward {
      key = List.copyOf(key);
    }
  }

  /// Finds what a subset means in a database. Reads its catalogue, and lets it plan the predicates.
  ///
  /// @param reader in a transaction that only reads
  /// @throws SubsetException with all that is wrong
  public static SubsetPlan of(Connection reader, Catalog catalog, Policy policy, Subset subset)
      throws SQLException, SubsetException {
    List<String> problems = new ArrayList<>();
    Edges finder = new Edges(catalog);
    List<Edge> edges = finder.of(reader, policy);
    List<Start> roots = new ArrayList<>();
    subset.roots().forEach(root -> starts(catalog, finder, root, roots, problems));
    List<Downward> followed = new ArrayList<>();
    for (Follow follow : subset.children()) {
      List<Edge> found = edges(catalog, edges, follow, problems);
      found.forEach(
          edge -> followed.add(new Downward(edge, follow.limit(), key(catalog, edge.child()))));
    }
    PredicateCheck.of(reader, roots, edges, problems);
    if (!problems.isEmpty()) {
      throw new SubsetException(problems);
    }
    return new SubsetPlan(catalog, subset.seed(), roots, edges, followed);
  }

  private static void starts(
      Catalog catalog, Edges finder, Root root, List<Start> roots, List<String> problems) {
    List<Table> found = tables(catalog, root.table());
    if (found.isEmpty()) {
      problems.add("'%s': %s".formatted(root.written(), missing(catalog, root.table())));
    }
    for (Table table : found) {
      List<String> key = root.percent() == 100 ? List.of() : key(table);
      if (root.percent() < 100 && key.isEmpty()) {
        problems.add(
            "'%s': %s has no key to draw by; give a predicate, or all"
                .formatted(root.written(), table.name()));
      } else {
        roots.add(new Start(root, table, finder.relations(table, true), key));
      }
    }
  }

  private static List<Edge> edges(
      Catalog catalog, List<Edge> edges, Follow follow, List<String> problems) {
    boolean named = true;
    for (String table : List.of(follow.parent(), follow.child())) {
      if (tables(catalog, table).isEmpty()) {
        problems.add("'%s': %s".formatted(follow.written(), missing(catalog, table)));
        named = false;
      }
    }
    Predicate<QualifiedName> parent = pattern(follow.parent());
    Predicate<QualifiedName> child = pattern(follow.child());
    List<Edge> from = edges.stream().filter(edge -> parent.test(edge.parent().table())).toList();
    List<Edge> found =
        from.stream()
            .filter(edge -> child.test(edge.child().table()))
            .filter(edge -> follow.columns().isEmpty() || edge.columns().equals(follow.columns()))
            .toList();
    if (found.isEmpty() && named) {
      problems.add(
          "'%s': no reference leads so; to %s there %s"
              .formatted(
                  follow.written(),
                  follow.parent(),
                  from.isEmpty()
                      ? "are none"
                      : "lead "
                          + from.stream().map(Edge::toString).collect(Collectors.joining(", "))));
    }
    return follow.deep() ? descend(edges, found) : found;
  }

  /// These references, those to their children, and so on.
  private static List<Edge> descend(List<Edge> edges, List<Edge> first) {
    Set<Edge> all = new HashSet<>(first);
    List<Edge> ordered = new ArrayList<>(first);
    Deque<Edge> open = new ArrayDeque<>(first);
    while (!open.isEmpty()) {
      QualifiedName table = open.remove().child().table();
      for (Edge edge : edges) {
        if (edge.parent().table().equals(table) && all.add(edge)) {
          ordered.add(edge);
          open.add(edge);
        }
      }
    }
    return ordered;
  }

  private static List<String> key(Catalog catalog, Edge.Side side) {
    return catalog.table(side.table()).map(SubsetPlan::key).orElse(List.of());
  }

  /// The columns that tell a row from all others: of the primary key, else of a key without nulls.
  private static List<String> key(Table table) {
    Optional<Key> unique =
        table.keys().stream()
            .filter(
                key ->
                    key.columns().stream()
                        .allMatch(
                            name -> table.column(name).filter(one -> !one.nullable()).isPresent()))
            .findFirst();
    return table.primaryKey().or(() -> unique).map(Key::columns).orElse(List.of());
  }

  /// The tables that a name or a pattern means. A pattern means no partitions: these are parts of
  /// what it means already.
  private static List<Table> tables(Catalog catalog, String written) {
    Predicate<QualifiedName> pattern = pattern(written);
    boolean many = written.contains("*");
    return catalog.tables().stream()
        .filter(table -> table.kind() != Table.Kind.FOREIGN)
        .filter(table -> !many || table.partition() == null || table.partition().parent() == null)
        .filter(table -> pattern.test(table.name()))
        .toList();
  }

  private static Predicate<QualifiedName> pattern(String written) {
    if (!written.contains("*")) {
      return QualifiedName.parse(written)::equals;
    }
    if (written.equals("*")) {
      return name -> true;
    }
    QualifiedName name = QualifiedName.parse(written);
    Pattern schema = glob(name.schema());
    Pattern table = glob(name.name());
    return other ->
        schema.matcher(other.schema()).matches() && table.matcher(other.name()).matches();
  }

  private static Pattern glob(String text) {
    return Pattern.compile(
        List.of(text.split("\\*", -1)).stream()
            .map(Pattern::quote)
            .collect(Collectors.joining(".*")));
  }

  private static String missing(Catalog catalog, String written) {
    String bare = written.contains("*") ? "" : QualifiedName.parse(written).name();
    String others =
        catalog.tables().stream()
            .map(Table::name)
            .filter(name -> name.name().equalsIgnoreCase(bare))
            .map(QualifiedName::toString)
            .collect(Collectors.joining(" or "));
    return "there is no table " + written + (others.isEmpty() ? "" : "; is " + others + " meant?");
  }
}
