package dev.highwater.schema.introspect;

import static dev.highwater.schema.introspect.CatalogQuery.optional;
import static dev.highwater.schema.introspect.CatalogQuery.string;

import dev.highwater.schema.catalog.Policy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The policies of all tables, by the table's oid, in the order of their names.
final class Policies {

  private Policies() {}

  static Map<Long, List<Policy>> read(Connection connection) throws SQLException {
    Map<Long, List<Policy>> policies = new HashMap<>();
    CatalogQuery.POLICIES.forEachRow(
        connection,
        row ->
            policies
                .computeIfAbsent(row.getLong("table_oid"), _ -> new ArrayList<>())
                .add(policy(row)));
    return policies;
  }

  private static Policy policy(ResultSet row) throws SQLException {
    return new Policy(
        string(row, "name"),
        switch (string(row, "command")) {
          case "r" -> Policy.Command.SELECT;
          case "a" -> Policy.Command.INSERT;
          case "w" -> Policy.Command.UPDATE;
          case "d" -> Policy.Command.DELETE;
          default -> Policy.Command.ALL;
        },
        row.getBoolean("permissive"),
        CatalogQuery.strings(row, "roles"),
        optional(row, "using"),
        optional(row, "with_check"));
  }
}
