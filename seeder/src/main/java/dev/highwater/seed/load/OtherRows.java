package dev.highwater.seed.load;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.ledger.KeptLedger;
import dev.highwater.seed.plan.Appended;
import dev.highwater.seed.plan.SeedPlan;
import dev.highwater.seed.plan.SeedPlan.EmptyTable;
import dev.highwater.seed.plan.TablePlan;
import dev.highwater.seed.target.RowCounts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rows in a target that are not the dataset's: in tables that grow, and in those that it
/// leaves alone.
public final class OtherRows {

  /// A digest of more rows would take long.
  private static final long MOST_DIGESTED = 100_000;

  private final Connection connection;
  private final SeedPlan plan;
  private final Set<QualifiedName> partitioned;
  private @Nullable Map<QualifiedName, Long> own;

  public OtherRows(Connection connection, SeedPlan plan) throws SQLException {
    this.connection = connection;
    this.plan = plan;
    this.partitioned = RowCounts.partitioned(connection);
  }

  /// How many rows of each table that grows are the dataset's, as far as the plan's range goes.
  public Map<QualifiedName, Long> own() throws SQLException {
    Map<QualifiedName, Long> known = own;
    if (known == null) {
      known = countOwn();
      own = known;
    }
    return known;
  }

  private Map<QualifiedName, Long> countOwn() throws SQLException {
    Map<QualifiedName, Long> found = new HashMap<>();
    for (TablePlan table : plan.tables()) {
      Appended appended = table.appended();
      if (appended != null) {
        try (Statement statement = connection.createStatement();
            ResultSet row =
                statement.executeQuery(
                    "SELECT count(*) FROM "
                        + rows(table.table())
                        + " WHERE "
                        + appended.predicate())) {
          row.next();
          found.put(table.table(), row.getLong(1));
        }
      }
    }
    return found;
  }

  /// How many rows of a table are not the dataset's.
  public long count(QualifiedName table) throws SQLException {
    return RowCounts.read(connection, List.of(table)).getOrDefault(table, 0L)
        - own().getOrDefault(table, 0L);
  }

  /// Writes down what is there, unless that is known already.
  void record() throws SQLException {
    Set<QualifiedName> known =
        KeptLedger.of(connection, plan.datasetId()).stream()
            .map(KeptLedger.Entry::table)
            .collect(Collectors.toSet());
    List<QualifiedName> tables = new ArrayList<>();
    plan.tables().stream()
        .filter(table -> table.appended() != null)
        .map(TablePlan::table)
        .forEach(tables::add);
    plan.empty().stream().map(EmptyTable::table).forEach(tables::add);
    tables.removeIf(known::contains);
    Map<QualifiedName, Long> counts = RowCounts.read(connection, readable(tables));
    for (QualifiedName table : counts.keySet()) {
      long rows = counts.getOrDefault(table, 0L) - own().getOrDefault(table, 0L);
      Appended appended = plan.table(table).map(TablePlan::appended).orElse(null);
      if (appended != null) {
        KeptLedger.record(
            connection,
            new KeptLedger.Entry(
                plan.datasetId(),
                table,
                appended.after(),
                appended.column(),
                appended.first(),
                rows,
                digest(table, rows)));
      } else if (rows > 0) {
        KeptLedger.record(
            connection,
            KeptLedger.Entry.untouched(plan.datasetId(), table, rows, digest(table, rows)));
      }
    }
  }

  /// How the rows of a table differ from what is written down of them; empty where they do not.
  public String change(KeptLedger.Entry entry) throws SQLException {
    if (readable(List.of(entry.table())).isEmpty()) {
      return entry.table() + " is gone, or may not be read";
    }
    long rows = count(entry.table());
    if (rows != entry.rows()) {
      return "%s: %,d rows are not the dataset's, where there were %,d when it was first loaded: %,d %s"
          .formatted(
              entry.table(),
              rows,
              entry.rows(),
              Math.abs(rows - entry.rows()),
              rows > entry.rows() ? "came" : "went");
    }
    return entry.digest().isEmpty() || entry.digest().equals(digest(entry.table(), rows))
        ? ""
        : "%s: of the %,d rows that are not the dataset's, some were changed"
            .formatted(entry.table(), rows);
  }

  private List<QualifiedName> readable(List<QualifiedName> tables) throws SQLException {
    List<QualifiedName> readable = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            SELECT c.relname FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ? AND c.relname = ? AND c.relkind IN ('r', 'p')
              AND NOT c.relispartition
              AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')""")) {
      for (QualifiedName table : tables) {
        statement.setString(1, table.schema());
        statement.setString(2, table.name());
        try (ResultSet row = statement.executeQuery()) {
          if (row.next()) {
            readable.add(table);
          }
        }
      }
    }
    return readable;
  }

  /// A sum over the rows' texts, under settings that do not depend on the session.
  private String digest(QualifiedName table, long rows) throws SQLException {
    if (rows > MOST_DIGESTED) {
      return "";
    }
    Appended appended = plan.table(table).map(TablePlan::appended).orElse(null);
    boolean committing = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL TimeZone = 'UTC'; SET LOCAL IntervalStyle ="
              + " 'postgres'; SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1");
      try (ResultSet row =
          statement.executeQuery(
              "SELECT coalesce(sum(hashtextextended(highwater_row::text, 0)::numeric), 0)::text FROM "
                  + rows(table)
                  + " AS highwater_row"
                  + (appended == null ? "" : " WHERE NOT (" + appended.predicate() + ")"))) {
        row.next();
        return row.getString(1);
      }
    } finally {
      connection.rollback();
      connection.setAutoCommit(committing);
    }
  }

  private String rows(QualifiedName table) {
    return (partitioned.contains(table) ? "" : "ONLY ") + table.quoted();
  }
}
