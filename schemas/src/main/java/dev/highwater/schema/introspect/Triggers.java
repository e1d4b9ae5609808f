package dev.highwater.schema.introspect;

import static dev.highwater.schema.introspect.CatalogQuery.optional;
import static dev.highwater.schema.introspect.CatalogQuery.string;
import static dev.highwater.schema.introspect.CatalogQuery.strings;

import dev.highwater.schema.catalog.Rule;
import dev.highwater.schema.catalog.Trigger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The triggers and rules of all tables, by the table's oid, in the order of their names.
final class Triggers {

  // The bits of pg_trigger.tgtype, as src/include/catalog/pg_trigger.h has them.
  private static final int ROW = 1;
  private static final int BEFORE = 1 << 1;
  private static final int INSERT = 1 << 2;
  private static final int DELETE = 1 << 3;
  private static final int UPDATE = 1 << 4;
  private static final int TRUNCATE = 1 << 5;
  private static final int INSTEAD = 1 << 6;

  private final Map<Long, List<Trigger>> triggers = new HashMap<>();
  private final Map<Long, List<Rule>> rules = new HashMap<>();

  private Triggers() {}

  static Triggers read(Connection connection) throws SQLException {
    Triggers found = new Triggers();
    CatalogQuery.TRIGGERS.forEachRow(
        connection, row -> listOf(found.triggers, row).add(trigger(row)));
    CatalogQuery.RULES.forEachRow(connection, row -> listOf(found.rules, row).add(rule(row)));
    return found;
  }

  List<Trigger> triggers(long table) {
    return triggers.getOrDefault(table, List.of());
  }

  List<Rule> rules(long table) {
    return rules.getOrDefault(table, List.of());
  }

  private static Trigger trigger(ResultSet row) throws SQLException {
    int type = row.getInt("type");
    String definition = string(row, "definition");
    return new Trigger(
        string(row, "name"),
        timing(type),
        events(type),
        (type & ROW) == 0 ? Trigger.Level.STATEMENT : Trigger.Level.ROW,
        state(string(row, "state")),
        CatalogQuery.name(row, "function_"),
        strings(row, "columns"),
        row.getBoolean("conditional") ? SqlText.condition(definition) : null,
        row.getBoolean("is_constraint"),
        row.getBoolean("is_deferrable"),
        row.getBoolean("initially_deferred"),
        row.getBoolean("inherited"),
        definition,
        optional(row, "comment"));
  }

  private static Trigger.Timing timing(int type) {
    if ((type & INSTEAD) != 0) {
      return Trigger.Timing.INSTEAD_OF;
    }
    return (type & BEFORE) == 0 ? Trigger.Timing.AFTER : Trigger.Timing.BEFORE;
  }

  private static Set<Trigger.Event> events(int type) {
    Set<Trigger.Event> events = EnumSet.noneOf(Trigger.Event.class);
    if ((type & INSERT) != 0) {
      events.add(Trigger.Event.INSERT);
    }
    if ((type & UPDATE) != 0) {
      events.add(Trigger.Event.UPDATE);
    }
    if ((type & DELETE) != 0) {
      events.add(Trigger.Event.DELETE);
    }
    if ((type & TRUNCATE) != 0) {
      events.add(Trigger.Event.TRUNCATE);
    }
    return events;
  }

  private static Rule rule(ResultSet row) throws SQLException {
    return new Rule(
        string(row, "name"),
        switch (string(row, "event")) {
          case "1" -> Rule.Event.SELECT;
          case "2" -> Rule.Event.UPDATE;
          case "3" -> Rule.Event.INSERT;
          case "4" -> Rule.Event.DELETE;
          default -> throw new SQLException("Unknown event of rule " + string(row, "name"));
        },
        row.getBoolean("instead"),
        state(string(row, "state")),
        string(row, "definition"));
  }

  private static Trigger.State state(String code) throws SQLException {
    return switch (code) {
      case "O" -> Trigger.State.ORIGIN;
      case "D" -> Trigger.State.DISABLED;
      case "R" -> Trigger.State.REPLICA;
      case "A" -> Trigger.State.ALWAYS;
      default -> throw new SQLException("Unknown state of a trigger or rule " + code);
    };
  }

  private static <T> List<T> listOf(Map<Long, List<T>> lists, ResultSet row) throws SQLException {
    return lists.computeIfAbsent(row.getLong("table_oid"), _ -> new ArrayList<>());
  }
}
