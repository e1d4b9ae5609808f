package dev.highwater.schema.introspect;

import static dev.highwater.schema.introspect.CatalogQuery.optional;
import static dev.highwater.schema.introspect.CatalogQuery.string;
import static dev.highwater.schema.introspect.CatalogQuery.strings;

import dev.highwater.schema.catalog.Check;
import dev.highwater.schema.catalog.ForeignKey;
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

  private Constraints() {}

  static Constraints read(Connection connection, Map<Long, QualifiedName> tables)
      throws SQLException {
    Constraints constraints = new Constraints();
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

  private void add(ResultSet row, QualifiedName table) throws SQLException {
    long oid = row.getLong("table_oid");
    switch (string(row, "kind")) {
      case "p" -> listOf(keys, oid).add(key(row, Key.Kind.PRIMARY));
      case "u" -> listOf(keys, oid).add(key(row, Key.Kind.UNIQUE));
      case "f" -> listOf(foreignKeys, oid).add(foreignKey(row, table));
      case "c" -> listOf(checks, oid).add(check(row));
      default -> throw new SQLException("Unknown kind of constraint " + string(row, "name"));
    }
  }

  private static Key key(ResultSet row, Key.Kind kind) throws SQLException {
    return new Key(
        string(row, "name"),
        kind,
        strings(row, "columns"),
        row.getBoolean("nulls_not_distinct"),
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
        row.getBoolean("is_deferrable"),
        row.getBoolean("initially_deferred"),
        row.getBoolean("validated"),
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

  private static Check check(ResultSet row) throws SQLException {
    return new Check(
        string(row, "name"),
        strings(row, "columns"),
        string(row, "expression"),
        row.getBoolean("validated"),
        string(row, "definition"));
  }

  private static <T> List<T> listOf(Map<Long, List<T>> lists, long oid) {
    return lists.computeIfAbsent(oid, _ -> new ArrayList<>());
  }
}
