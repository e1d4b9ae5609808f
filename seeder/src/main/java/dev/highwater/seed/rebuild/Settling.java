package dev.highwater.seed.rebuild;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Sequence;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.session.Parallel;
import dev.highwater.schema.session.Session;
import dev.highwater.schema.sql.SqlResource;
import dev.highwater.seed.progress.SeedProgress;
import dev.highwater.seed.target.Sessions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Leaves loaded tables as a long quiet night would: sequences past the rows, rows frozen,
/// statistics fresh.
public final class Settling {

  private static final String UNSETTABLE =
      SqlResource.read(Settling.class, "unsettable_sequences.sql");

  private static final String TEXTS = "text|varchar|bpchar";
  private static final int TABLES_A_STATEMENT = 16;
  private static final long ROWS_A_STATEMENT = 5_000;

  private Settling() {}

  /// Moves each sequence past the largest value of the column that owns it; never backwards.
  public static void advance(Session session, Catalog catalog, Set<QualifiedName> tables)
      throws SQLException {
    List<String> statements = new ArrayList<>();
    Map<QualifiedName, Table> owners = catalog.tablesByName();
    for (Sequence sequence : catalog.sequences()) {
      QualifiedName table = sequence.ownerTable();
      String column = sequence.ownerColumn();
      if (table == null || column == null || !tables.contains(table) || sequence.increment() < 1) {
        continue;
      }
      // setval of NULL is NULL and sets nothing.
      String last = largest(owners.get(table), column);
      statements.add(
          """
          SELECT setval(%s::regclass,
                        (SELECT %s FROM %s HAVING %s >= (SELECT last_value FROM %s)))\
          """
              .formatted(
                  literal(sequence.name().quoted()),
                  last,
                  table.quoted(),
                  last,
                  sequence.name().quoted()));
    }
    if (!statements.isEmpty()) {
      session.execute(String.join(";\n", statements));
    }
  }

  /// The largest number of a column; of texts the largest of those that are numbers.
  private static String largest(@Nullable Table table, String column) {
    String name = QualifiedName.quote(column);
    boolean text =
        table != null && table.column(column).orElseThrow().type().name().name().matches(TEXTS);
    return text
        ? "max(CASE WHEN " + name + " ~ '^[0-9]{1,18}$' THEN " + name + "::bigint END)"
        : "max(" + name + ")";
  }

  /// Freezes and analyzes tables, the large ones each by itself, several at a time.
  public static void vacuum(
      Sessions sessions, int threads, Collection<TableGrowth> tables, SeedProgress progress)
      throws SQLException, InterruptedException {
    progress.phase(SeedProgress.Phase.SETTLE);
    Queue<List<QualifiedName>> groups = groups(tables);
    int of = tables.size();
    AtomicInteger done = new AtomicInteger();
    Parallel.run(
        Math.min(threads, groups.size()),
        () -> {
          try (Session session = sessions.open()) {
            // The server remembers one position in the log for 32 neighbouring transactions: a
            // commit of ours that does not wait would keep rows loaded just before from freezing.
            session.execute("SET synchronous_commit = on");
            List<QualifiedName> group;
            while ((group = groups.poll()) != null && !sessions.cancelled()) {
              session.execute(
                  "VACUUM (FREEZE, ANALYZE, PARALLEL 0) "
                      + group.stream()
                          .map(QualifiedName::quoted)
                          .collect(Collectors.joining(", ")));
              for (QualifiedName table : group) {
                progress.restored("table " + table, done.incrementAndGet(), of);
              }
            }
          }
        });
  }

  /// Largest first, and no statement much longer than another, so that all sessions end together.
  private static Queue<List<QualifiedName>> groups(Collection<TableGrowth> tables) {
    Queue<List<QualifiedName>> groups = new ConcurrentLinkedQueue<>();
    List<QualifiedName> group = new ArrayList<>();
    long rows = 0;
    List<TableGrowth> sorted =
        tables.stream().sorted((a, b) -> Long.compare(b.total(), a.total())).toList();
    for (TableGrowth table : sorted) {
      group.add(table.table());
      rows += table.total();
      if (rows >= ROWS_A_STATEMENT || group.size() == TABLES_A_STATEMENT) {
        groups.add(List.copyOf(group));
        group.clear();
        rows = 0;
      }
    }
    if (!group.isEmpty()) {
      groups.add(List.copyOf(group));
    }
    return groups;
  }

  /// Sequences that are owned by columns of these tables and that the role may not set.
  public static List<QualifiedName> unsettable(
      Session session, Collection<Sequence> sequences, Set<QualifiedName> tables)
      throws SQLException {
    List<QualifiedName> owned =
        sequences.stream()
            .filter(sequence -> sequence.ownerTable() != null)
            .filter(sequence -> tables.contains(sequence.ownerTable()))
            .map(Sequence::name)
            .toList();
    List<QualifiedName> refused = new ArrayList<>();
    Connection connection = session.connection();
    try (PreparedStatement statement = connection.prepareStatement(UNSETTABLE)) {
      statement.setArray(
          1, connection.createArrayOf("text", owned.stream().map(QualifiedName::schema).toArray()));
      statement.setArray(
          2, connection.createArrayOf("text", owned.stream().map(QualifiedName::name).toArray()));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          refused.add(new QualifiedName(row.getString(1), row.getString(2)));
        }
      }
    }
    return refused;
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
