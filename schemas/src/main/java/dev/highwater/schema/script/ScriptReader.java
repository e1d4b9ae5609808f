package dev.highwater.schema.script;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.script.TableScript.ColumnScript;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads the parts of a script in a transaction that somebody has begun.
final class ScriptReader {

  private static final List<String> KINDS =
      List.of(
          "schema",
          "extension",
          "collation",
          "enum",
          "composite",
          "domain",
          "range",
          "text search dictionary",
          "text search configuration",
          "routine",
          "aggregate",
          "cast",
          "sequence",
          "table",
          "view",
          "materialized view");

  /// Kinds that no row needs.
  private static final Set<String> AFTER_KEYS =
      Set.of("routine", "aggregate", "view", "materialized view");

  private static final String PLAIN_NAMES =
      "SELECT pg_catalog.set_config('search_path', 'pg_catalog, pg_temp', true),"
          + " pg_catalog.set_config('DateStyle', 'ISO, YMD', true),"
          + " pg_catalog.set_config('IntervalStyle', 'postgres', true),"
          + " pg_catalog.set_config('extra_float_digits', '1', true),"
          + " pg_catalog.set_config('quote_all_identifiers', 'off', true)";

  private final Connection connection;
  private final List<ScriptItem> afterKeys = new ArrayList<>();
  private final List<String> tooEarly = new ArrayList<>();
  private final List<ScriptItem> laterChecks = new ArrayList<>();
  private final List<QualifiedName> views = new ArrayList<>();

  ScriptReader(Connection connection) throws SQLException {
    this.connection = connection;
    try (Statement statement = connection.createStatement()) {
      statement.execute(PLAIN_NAMES);
    }
  }

  List<ScriptItem> preData() throws SQLException {
    List<Node> nodes = new ArrayList<>();
    ScriptQuery.OBJECTS.forEachRow(
        connection,
        row -> {
          String kind = string(row, "kind");
          String name = string(row, "name");
          QualifiedName full =
              new QualifiedName(string(row, "schema"), name.isEmpty() ? "-" : name);
          nodes.add(
              new Node(
                  new Node.Key(row.getLong("class"), row.getLong("object")),
                  KINDS.indexOf(kind),
                  full,
                  new ScriptItem(
                      kind,
                      name.isEmpty() ? full.schema() : full.toString(),
                      string(row, "statement"))));
        });
    nodes.addAll(tables());
    Map<Node.Key, Set<Node.Key>> needs = needs();
    List<Node> order = ScriptOrder.of(nodes, needs);
    order.stream()
        .filter(node -> node.item().kind().equals("materialized view"))
        .forEach(node -> views.add(node.name()));
    return beforeKeys(order, needs);
  }

  /// Views and routines whose queries group by a primary key cannot be there before it.
  private List<ScriptItem> beforeKeys(List<Node> order, Map<Node.Key, Set<Node.Key>> needs)
      throws SQLException {
    long pgConstraint = catalogue("pg_constraint");
    List<ScriptItem> before = new ArrayList<>();
    Set<Node.Key> after = new HashSet<>();
    for (Node node : order) {
      if (needs.getOrDefault(node.key(), Set.of()).stream()
          .noneMatch(need -> need.table() == pgConstraint || after.contains(need))) {
        before.add(node.item());
        continue;
      }
      after.add(node.key());
      if (AFTER_KEYS.contains(node.item().kind())) {
        afterKeys.add(node.item());
      } else {
        tooEarly.add(node.item() + " (needs what groups by a primary key)");
      }
    }
    return before;
  }

  private List<Node> tables() throws SQLException {
    Map<Long, List<ColumnScript>> columns = new HashMap<>();
    ScriptQuery.COLUMNS.forEachRow(
        connection,
        row ->
            columns
                .computeIfAbsent(row.getLong("object"), object -> new ArrayList<>())
                .add(ColumnScript.of(row)));
    Map<String, TableScript> tables = new LinkedHashMap<>();
    ScriptQuery.TABLES.forEachRow(
        connection,
        row -> {
          TableScript table = TableScript.of(row);
          tables.put(table.fullName(), table);
        });
    long pgClass = catalogue("pg_class");
    List<Node> nodes = new ArrayList<>();
    for (TableScript table : tables.values()) {
      QualifiedName name = new QualifiedName(table.schema(), table.name());
      TableScript parent = table.parents().isEmpty() ? null : tables.get(table.parents().get(0));
      Map<String, ColumnScript> above =
          parent == null
              ? Map.of()
              : columns.getOrDefault(parent.object(), List.of()).stream()
                  .collect(Collectors.toMap(ColumnScript::name, Function.identity()));
      nodes.add(
          new Node(
              new Node.Key(pgClass, table.object()),
              KINDS.indexOf("table"),
              name,
              new ScriptItem(
                  "table",
                  name.toString(),
                  table.statement(columns.getOrDefault(table.object(), List.of()), above))));
      table
          .laterStatements()
          .forEach(
              statement -> laterChecks.add(new ScriptItem("CHECK", name.toString(), statement)));
    }
    return nodes;
  }

  private Map<Node.Key, Set<Node.Key>> needs() throws SQLException {
    Map<Node.Key, Set<Node.Key>> needs = new HashMap<>();
    ScriptQuery.DEPENDENCIES.forEachRow(
        connection,
        row ->
            needs
                .computeIfAbsent(
                    new Node.Key(row.getLong("class"), row.getLong("object")),
                    key -> new HashSet<>())
                .add(new Node.Key(row.getLong("needs_class"), row.getLong("needs"))));
    return needs;
  }

  /// What comes when the rows are in; after [#preData()].
  List<ScriptItem> late() throws SQLException {
    List<ScriptItem> items = new ArrayList<>(afterKeys);
    items.addAll(laterChecks);
    ScriptQuery.LATE.forEachRow(connection, row -> items.add(item(row)));
    return items;
  }

  /// Materialized views; after [#preData()].
  List<QualifiedName> views() {
    return views;
  }

  List<ScriptItem> comments() throws SQLException {
    List<ScriptItem> items = new ArrayList<>();
    ScriptQuery.COMMENTS.forEachRow(
        connection,
        row ->
            items.add(
                new ScriptItem(
                    "comment on " + string(row, "kind"),
                    string(row, "name"),
                    string(row, "statement"))));
    return items;
  }

  List<ScriptItem> eventTriggers() throws SQLException {
    List<ScriptItem> items = new ArrayList<>();
    ScriptQuery.EVENT_TRIGGERS.forEachRow(
        connection,
        row ->
            items.add(
                new ScriptItem(
                    string(row, "kind"), string(row, "name"), string(row, "statement"))));
    return items;
  }

  List<String> unwritable() throws SQLException {
    List<String> names = new ArrayList<>(tooEarly);
    ScriptQuery.UNWRITABLE.forEachRow(
        connection, row -> names.add(string(row, "kind") + " " + string(row, "name")));
    return names;
  }

  private static ScriptItem item(ResultSet row) throws SQLException {
    return new ScriptItem(
        string(row, "kind"),
        new QualifiedName(string(row, "schema"), string(row, "name")).toString(),
        string(row, "statement"));
  }

  private long catalogue(String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT 'pg_catalog.%s'::pg_catalog.regclass::pg_catalog.oid".formatted(name))) {
      result.next();
      return result.getLong(1);
    }
  }

  private static String string(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getString(column), column);
  }
}
