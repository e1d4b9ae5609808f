package dev.highwater.anonymize.subset;

import static dev.highwater.schema.catalog.QualifiedName.quote;

import dev.highwater.anonymize.policy.Policy;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.sql.SqlResource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// All references of a database.
///
/// A foreign key leads to a table itself, or to its partitions. It is followed from tables that
/// inherit too: nothing holds their rows to it, but whoever queries the table meets them. What the
/// policy declares leads to tables that inherit as well.
final class Edges {

  private record Comparison(List<String> operators, List<String> collations) {}

  private final Catalog catalog;
  private final Map<QualifiedName, Table> tables;

  Edges(Catalog catalog) {
    this.catalog = catalog;
    this.tables = catalog.tablesByName();
  }

  /// The references.
  List<Edge> of(Connection connection, Policy policy) throws SQLException {
    Map<Map.Entry<QualifiedName, String>, Comparison> comparisons = comparisons(connection);
    List<Edge> edges = new ArrayList<>();
    for (Table table : catalog.tables()) {
      for (ForeignKey key : table.foreignKeys()) {
        Comparison comparison = comparisons.get(Map.entry(table.name(), key.name()));
        Table parent = tables.get(key.referencedTable());
        if (!key.inherited() && comparison != null && parent != null) {
          edges.add(declared(table, parent, key, comparison));
        }
      }
    }
    for (Policy.VirtualReference reference : policy.references()) {
      virtual(reference).ifPresent(edges::add);
    }
    return edges;
  }

  private Edge declared(Table child, Table parent, ForeignKey key, Comparison comparison) {
    List<String> parts = new ArrayList<>();
    int last = key.columns().size() - 1;
    for (int i = 0; i <= last; i++) {
      // The referenced periods that overlap cover the referencing one together.
      String operator =
          key.period() && i == last ? "OPERATOR(pg_catalog.&&)" : comparison.operators().get(i);
      parts.add(
          "p.%s %s c.%s%s"
              .formatted(
                  quote(key.referencedColumns().get(i)),
                  operator,
                  quote(key.columns().get(i)),
                  comparison.collations().get(i)));
    }
    return new Edge(
        side(child, true), key.columns(), side(parent, false), String.join(" AND ", parts), true);
  }

  private Optional<Edge> virtual(Policy.VirtualReference reference) {
    Table child = tables.get(reference.table());
    Table parent = tables.get(reference.referenced());
    if (child == null || parent == null) {
      return Optional.empty();
    }
    Optional<Column> from = child.column(reference.column());
    Optional<Column> to = parent.column(reference.referencedColumn());
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    boolean same = from.get().type().base().name().equals(to.get().type().base().name());
    String cast = same ? "" : "::pg_catalog.text";
    return Optional.of(
        new Edge(
            side(child, true),
            List.of(reference.column()),
            side(parent, true),
            "p.%s%s = c.%s%s"
                .formatted(
                    quote(reference.referencedColumn()), cast, quote(reference.column()), cast),
            false));
  }

  private Edge.Side side(Table table, boolean heirs) {
    boolean only = table.kind() == Table.Kind.ORDINARY && !heirs;
    return new Edge.Side(
        table.name(), (only ? "ONLY " : "") + table.name().quoted(), relations(table, heirs));
  }

  /// The tables with rows of their own that a table is made of.
  ///
  /// @param heirs whether those that inherit from it are meant too
  Set<QualifiedName> relations(Table table, boolean heirs) {
    Set<QualifiedName> found = new TreeSet<>();
    gather(table, heirs, found);
    return found;
  }

  private void gather(Table table, boolean heirs, Set<QualifiedName> found) {
    if (table.kind() == Table.Kind.ORDINARY && !found.add(table.name())) {
      return;
    }
    catalog.partitionsOf(table.name()).forEach(part -> gather(part, heirs, found));
    if (heirs) {
      catalog.tables().stream()
          .filter(other -> other.inherits().contains(table.name()))
          .forEach(heir -> gather(heir, true, found));
    }
  }

  private static Map<Map.Entry<QualifiedName, String>, Comparison> comparisons(
      Connection connection) throws SQLException {
    Map<Map.Entry<QualifiedName, String>, Comparison> found = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(SqlResource.read(Edges.class, "references.sql"))) {
      while (row.next()) {
        found.put(
            Map.entry(
                new QualifiedName(
                    String.valueOf(row.getString("schema")), String.valueOf(row.getString("name"))),
                String.valueOf(row.getString("constraint_name"))),
            new Comparison(strings(row, "operators"), strings(row, "collations")));
      }
    }
    return found;
  }

  private static List<String> strings(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
