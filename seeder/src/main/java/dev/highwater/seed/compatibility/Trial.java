package dev.highwater.seed.compatibility;

import static dev.highwater.schema.catalog.QualifiedName.quote;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Check;
import dev.highwater.schema.catalog.Exclusion;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.catalog.Trigger;
import dev.highwater.seed.generate.TableSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Offers rows to the target itself: in temporary copies of its tables, one condition after the
/// other, in a transaction that is rolled back.
final class Trial {

  private static final Pattern ON =
      Pattern.compile("(?s)^(CREATE UNIQUE INDEX|CREATE INDEX) .*? USING ");
  private static final Pattern TRIGGER_ON =
      Pattern.compile("(?s)^CREATE (CONSTRAINT )?TRIGGER (.*?) ON .*? FOR EACH ");

  private final Connection connection;
  private final Map<QualifiedName, Table> tables;
  private final Map<QualifiedName, TableSource> sources = new HashMap<>();
  private final Map<QualifiedName, TrialTable> loaded = new HashMap<>();
  private final List<Refused> refused = new ArrayList<>();
  private final Set<QualifiedName> firing;

  /// @param connection in a transaction
  /// @param firing tables whose triggers fire while they are loaded
  Trial(
      Connection connection,
      Catalog target,
      List<? extends TableSource> sources,
      Set<QualifiedName> firing) {
    this.connection = connection;
    this.tables = target.tablesByName();
    sources.forEach(source -> this.sources.put(source.table(), source));
    this.firing = firing;
  }

  /// What is tried of a table.
  ///
  /// @param columns that are others than they were
  /// @param conditions the names of keys, checks, indexes and other constraints that are
  record Subject(QualifiedName table, Set<String> columns, Set<String> conditions) {
    boolean has(String condition, List<String> about) {
      return conditions.contains(condition) || about.stream().anyMatch(columns::contains);
    }
  }

  List<Refused> of(List<Subject> subjects) throws SQLException {
    for (Subject subject : subjects) {
      Table table = tables.get(subject.table());
      TableSource source = sources.get(subject.table());
      if (table != null && source != null) {
        offer(subject, table, source);
      }
    }
    return List.copyOf(refused);
  }

  private void offer(Subject subject, Table table, TableSource source) throws SQLException {
    TrialTable rows = load(table, source);
    if (!rows.whole()) {
      return;
    }
    for (Check check : table.checks()) {
      if (check.enforced() && subject.has(check.name(), check.columns())) {
        count(
            table,
            check.name(),
            rows.name() + " WHERE NOT (" + check.expression() + ")",
            "break it");
      }
    }
    for (Key key : table.keys()) {
      if (subject.has(key.name(), key.columns())) {
        attempt(table, key.name(), "ALTER TABLE " + rows.name() + " ADD " + key.definition());
      }
    }
    for (Exclusion exclusion : table.exclusions()) {
      if (subject.has(exclusion.name(), List.of())) {
        attempt(
            table,
            exclusion.name(),
            "ALTER TABLE " + rows.name() + " ADD " + exclusion.definition());
      }
    }
    for (Index index : table.indexes()) {
      Matcher on = ON.matcher(index.definition());
      if (index.constraint() == null
          && on.find()
          && subject.has(
              index.name().name(),
              index.unique() ? index.keySql().stream().map(Trial::bare).toList() : List.of())) {
        attempt(
            table,
            index.name().name(),
            on.replaceFirst("$1 ON " + rows.name().replace("$", "\\$") + " USING "));
      }
    }
    for (ForeignKey key : table.foreignKeys()) {
      if (subject.has(key.name(), key.columns())) {
        refers(table, key, rows);
      }
    }
    if (table.partition() != null && subject.conditions().contains("table")) {
      partitions(table, rows);
    }
    for (Trigger trigger : table.triggers()) {
      if (firing.contains(table.name())
          && subject.conditions().contains(trigger.name())
          && trigger.firesOnInsert()) {
        fire(table, trigger, source);
      }
    }
  }

  private static String bare(String quoted) {
    return quoted.startsWith("\"") ? quoted.substring(1, quoted.length() - 1) : quoted;
  }

  private TrialTable load(Table table, TableSource source) throws SQLException {
    TrialTable there = loaded.get(table.name());
    if (there == null) {
      there = TrialTable.of(connection, table, source, loaded.size(), refused);
      loaded.put(table.name(), there);
    }
    return there;
  }

  private void refers(Table table, ForeignKey key, TrialTable rows) throws SQLException {
    StringBuilder wanted = new StringBuilder();
    StringBuilder match = new StringBuilder();
    for (int i = 0; i < key.columns().size(); i++) {
      String child = "c." + quote(key.columns().get(i));
      wanted.append(i == 0 ? "" : " AND ").append(child).append(" IS NOT NULL");
      match.append(i == 0 ? "" : " AND ").append(child);
      match.append(" = p.").append(quote(key.referencedColumns().get(i)));
    }
    Table parent = tables.get(key.referencedTable());
    TableSource source = sources.get(key.referencedTable());
    String from = rows.name() + " c WHERE " + wanted;
    if (parent != null && source != null) {
      TrialTable there = load(parent, source);
      from += " AND NOT EXISTS (SELECT 1 FROM " + there.name() + " p WHERE " + match + ")";
    }
    count(table, key.name(), from, "refer to no row of " + key.referencedTable());
  }

  private void partitions(Table table, TrialTable rows) throws SQLException {
    List<String> bounds = new ArrayList<>();
    for (Table part : tables.values()) {
      if (part.partition() != null && table.name().equals(part.partition().parent())) {
        try (Statement statement = connection.createStatement();
            var found =
                statement.executeQuery(
                    "SELECT pg_catalog.pg_get_partition_constraintdef('"
                        + part.name().quoted().replace("'", "''")
                        + "'::regclass)")) {
          found.next();
          String bound = found.getString(1);
          bounds.add(bound == null ? "true" : bound);
        }
      }
    }
    String any = bounds.isEmpty() ? "false" : "(" + String.join(") OR (", bounds) + ")";
    count(table, "table", rows.name() + " WHERE (" + any + ") IS NOT TRUE", "find no partition");
  }

  /// Lets a trigger see the rows come in. What it does elsewhere is rolled back with the rest.
  private void fire(Table table, Trigger trigger, TableSource source) throws SQLException {
    Matcher on = TRIGGER_ON.matcher(trigger.definition());
    if (!on.find() || trigger.constraint()) {
      return;
    }
    Savepoint whole = connection.setSavepoint();
    try (Statement statement = connection.createStatement()) {
      String name = TrialTable.make(connection, table, loaded.size() + 1_000);
      statement.execute(on.replaceFirst("CREATE TRIGGER $2 ON " + name + " FOR EACH "));
      TrialTable.copy(connection, source, name);
      connection.rollback(whole);
    } catch (SQLException failed) {
      connection.rollback(whole);
      refused.add(new Refused(table.name(), null, trigger.name(), first(failed)));
    }
  }

  private void count(Table table, String constraint, String from, String what) throws SQLException {
    Savepoint whole = connection.setSavepoint();
    try (Statement statement = connection.createStatement();
        var found = statement.executeQuery("SELECT count(*) FROM " + from)) {
      found.next();
      long rows = found.getLong(1);
      if (rows > 0) {
        refused.add(
            new Refused(table.name(), null, constraint, "%,d rows %s".formatted(rows, what)));
      }
    } catch (SQLException failed) {
      connection.rollback(whole);
      refused.add(new Refused(table.name(), null, constraint, first(failed)));
    }
  }

  private void attempt(Table table, String constraint, String sql) throws SQLException {
    Savepoint whole = connection.setSavepoint();
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
      connection.rollback(whole);
    } catch (SQLException failed) {
      connection.rollback(whole);
      refused.add(new Refused(table.name(), null, constraint, first(failed)));
    }
  }

  /// What the server said, in one line and without the values of a row.
  static String first(@Nullable Exception failed) {
    String said = failed == null ? "" : String.valueOf(failed.getMessage());
    return said.lines().findFirst().orElse("").replaceFirst("^ERROR: ", "");
  }
}
