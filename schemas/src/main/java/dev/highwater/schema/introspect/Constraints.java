package dev.highwater.schema.introspect;

import static dev.highwater.schema.introspect.CatalogQuery.optional;
import static dev.highwater.schema.introspect.CatalogQuery.string;
import static dev.highwater.schema.introspect.CatalogQuery.strings;

import dev.highwater.schema.catalog.Check;
import dev.highwater.schema.catalog.Exclusion;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The constraints of all tables, by the table's oid, in the order of their names.
///
/// PostgreSQL 18 stores NOT NULL as constraints too; here, as in older versions, they are a trait
/// of the column.
final class Constraints {

  private static final Comparator<Key> PRIMARY_FIRST =
      Comparator.comparing(Key::kind).thenComparing(Key::name);

  private final Map<Long, List<Key>> keys = new HashMap<>();
  private final Map<Long, List<ForeignKey>> foreignKeys = new HashMap<>();
  private final Map<Long, List<Check>> checks = new HashMap<>();
  private final Map<Long, List<Exclusion>> exclusions = new HashMap<>();
  private final Indexes indexes;
  private final CheckFunctions functions;

  private Constraints(Indexes indexes, CheckFunctions functions) {
    this.indexes = indexes;
    this.functions = functions;
  }

  static Constraints read(
      Connection connection,
      Map<Long, QualifiedName> tables,
      Indexes indexes,
      CheckFunctions functions)
      throws SQLException {
    Constraints constraints = new Constraints(indexes, functions);
    CatalogQuery.CONSTRAINTS.forEachRow(
        connection,
        row -> {
          QualifiedName table = tables.get(row.getLong("table_oid"));
          if (table != null) {
            constraints.add(row, table);
          }
        });
    constraints.keys.values().forEach(list -> list.sort(PRIMARY_FIRST));
    constraints
        .foreignKeys
        .values()
        .forEach(list -> list.sort(Comparator.comparing(ForeignKey::name)));
    constraints.checks.values().forEach(list -> list.sort(Comparator.comparing(Check::name)));
    constraints
        .exclusions
        .values()
        .forEach(list -> list.sort(Comparator.comparing(Exclusion::name)));
    return constraints;
  }

  List<Key> keys(long table) {
    return keys.getOrDefault(table, List.of());
  }

  List<ForeignKey> foreignKeys(long table) {
    return foreignKeys.getOrDefault(table, List.of());
  }

  List<Check> checks(long table) {
    return checks.getOrDefault(table, List.of());
  }

  List<Exclusion> exclusions(long table) {
    return exclusions.getOrDefault(table, List.of());
  }

  private void add(ResultSet row, QualifiedName table) throws SQLException {
    long oid = row.getLong("table_oid");
    switch (string(row, "kind")) {
      case "p" -> listOf(keys, oid).add(key(row, Key.Kind.PRIMARY));
      case "u" -> listOf(keys, oid).add(key(row, Key.Kind.UNIQUE));
      case "f" -> listOf(foreignKeys, oid).add(foreignKey(row, table));
      case "c" -> listOf(checks, oid).add(check(row));
      case "x" -> listOf(exclusions, oid).add(exclusion(row));
      default -> throw new SQLException("Unknown kind of constraint " + string(row, "name"));
    }
  }

  private static Key key(ResultSet row, Key.Kind kind) throws SQLException {
    return new Key(
        string(row, "name"),
        kind,
        strings(row, "columns"),
        row.getBoolean("nulls_not_distinct"),
        row.getBoolean("period"),
        row.getBoolean("is_deferrable"),
        row.getBoolean("initially_deferred"),
        string(row, "definition"),
        string(row, "index"),
        optional(row, "comment"));
  }

  private static ForeignKey foreignKey(ResultSet row, QualifiedName table) throws SQLException {
    return new ForeignKey(
        string(row, "name"),
        table,
        strings(row, "columns"),
        new QualifiedName(string(row, "referenced_schema"), string(row, "referenced_name")),
        strings(row, "referenced_columns"),
        match(string(row, "match")),
        action(string(row, "on_delete")),
        action(string(row, "on_update")),
        row.getBoolean("period"),
        row.getBoolean("is_deferrable"),
        row.getBoolean("initially_deferred"),
        row.getBoolean("validated"),
        row.getBoolean("enforced"),
        string(row, "definition"),
        row.getBoolean("inherited"),
        optional(row, "comment"));
  }

  private static ForeignKey.Match match(String code) {
    return switch (code) {
      case "f" -> ForeignKey.Match.FULL;
      case "p" -> ForeignKey.Match.PARTIAL;
      default -> ForeignKey.Match.SIMPLE;
    };
  }

  private static ForeignKey.Action action(String code) {
    return switch (code) {
      case "r" -> ForeignKey.Action.RESTRICT;
      case "c" -> ForeignKey.Action.CASCADE;
      case "n" -> ForeignKey.Action.SET_NULL;
      case "d" -> ForeignKey.Action.SET_DEFAULT;
      default -> ForeignKey.Action.NO_ACTION;
    };
  }

  private Exclusion exclusion(ResultSet row) throws SQLException {
    Index index = indexes.index(row.getLong("index_oid"));
    List<String> schemas = strings(row, "operator_schemas");
    List<String> operators = strings(row, "operator_names");
    List<Exclusion.Element> elements = new ArrayList<>();
    for (int i = 0; i < index.keys().size(); i++) {
      elements.add(
          new Exclusion.Element(
              index.keys().get(i), new QualifiedName(schemas.get(i), operators.get(i))));
    }
    return new Exclusion(
        string(row, "name"),
        index.method(),
        elements,
        index.predicate(),
        row.getBoolean("is_deferrable"),
        row.getBoolean("initially_deferred"),
        string(row, "definition"),
        index.name().name(),
        optional(row, "comment"));
  }

  private Check check(ResultSet row) throws SQLException {
    return new Check(
        string(row, "name"),
        strings(row, "columns"),
        string(row, "expression"),
        row.getBoolean("validated"),
        row.getBoolean("enforced"),
        !row.getBoolean("no_inherit"),
        row.getBoolean("from_parent"),
        functions.of(row.getLong("constraint_oid")),
        string(row, "definition"));
  }

  private static <T> List<T> listOf(Map<Long, List<T>> lists, long oid) {
    return lists.computeIfAbsent(oid, _ -> new ArrayList<>());
  }
}
