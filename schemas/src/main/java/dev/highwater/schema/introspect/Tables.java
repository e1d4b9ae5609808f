package dev.highwater.schema.introspect;

import static dev.highwater.schema.introspect.CatalogQuery.optional;
import static dev.highwater.schema.introspect.CatalogQuery.string;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.Partition;
import dev.highwater.schema.catalog.Policy;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Rights;
import dev.highwater.schema.catalog.RowSecurity;
import dev.highwater.schema.catalog.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The tables of a database, each put together from what the other queries found.
final class Tables {

  private record Found(
      QualifiedName name,
      Table.Kind kind,
      @Nullable Partition partition,
      boolean unlogged,
      RowSecurity rowSecurity,
      Rights rights,
      @Nullable String comment) {}

  private Tables() {}

  static List<Table> read(Connection connection) throws SQLException {
    KeyParts parts = KeyParts.read(connection);
    Inheritance inheritance = Inheritance.read(connection, parts);
    Map<Long, List<Policy>> policies = Policies.read(connection);
    Map<Long, Found> found = new LinkedHashMap<>();
    CatalogQuery.TABLES.forEachRow(
        connection, row -> found.put(row.getLong("oid"), found(row, inheritance, policies)));
    Map<Long, QualifiedName> names = new HashMap<>();
    found.forEach((oid, table) -> names.put(oid, table.name()));
    CheckFunctions functions = CheckFunctions.read(connection);
    Map<Long, List<Column>> columns = Columns.read(connection, functions);
    Indexes indexes = Indexes.read(connection, names, parts);
    Constraints constraints = Constraints.read(connection, names, indexes, functions);
    Triggers triggers = Triggers.read(connection);
    List<Table> tables = new ArrayList<>();
    found.forEach(
        (oid, table) ->
            tables.add(
                new Table(
                    table.name(),
                    table.kind(),
                    columns.getOrDefault(oid, List.of()),
                    constraints.keys(oid),
                    constraints.foreignKeys(oid),
                    constraints.checks(oid),
                    constraints.exclusions(oid),
                    indexes.of(oid),
                    triggers.triggers(oid),
                    triggers.rules(oid),
                    inheritance.parents(oid),
                    table.partition(),
                    table.unlogged(),
                    table.rowSecurity(),
                    table.rights(),
                    table.comment())));
    return tables;
  }

  private static Found found(
      ResultSet row, Inheritance inheritance, Map<Long, List<Policy>> policies)
      throws SQLException {
    return new Found(
        CatalogQuery.name(row, ""),
        kind(string(row, "kind")),
        inheritance.partition(row),
        row.getBoolean("unlogged"),
        new RowSecurity(
            row.getBoolean("row_security"),
            row.getBoolean("row_security_forced"),
            row.getBoolean("row_security_active"),
            policies.getOrDefault(row.getLong("oid"), List.of())),
        new Rights(
            string(row, "owner"),
            row.getBoolean("owned"),
            row.getBoolean("may_select"),
            row.getBoolean("may_insert"),
            row.getBoolean("may_update"),
            row.getBoolean("may_delete"),
            row.getBoolean("may_truncate"),
            row.getBoolean("may_reference"),
            row.getBoolean("may_trigger")),
        optional(row, "comment"));
  }

  private static Table.Kind kind(String code) throws SQLException {
    return switch (code) {
      case "r" -> Table.Kind.ORDINARY;
      case "p" -> Table.Kind.PARTITIONED;
      case "f" -> Table.Kind.FOREIGN;
      default -> throw new SQLException("Unknown kind of table " + code);
    };
  }
}
