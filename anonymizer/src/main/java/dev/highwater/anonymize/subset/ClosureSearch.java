package dev.highwater.anonymize.subset;

import dev.highwater.anonymize.key.MaskingKey;
import dev.highwater.anonymize.key.Prf;
import dev.highwater.dataset.copy.CopyReader;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.graph.DependencyGraph;
import dev.highwater.schema.sql.SqlResource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/// Finds the least set of rows that has the roots, the children that were asked for, and the
/// parents of all its rows: level by level, until no row is new.
///
/// Children are followed from the roots and from children. A row that is there as a parent alone
/// has none of them, or a circle of tables would take almost all rows; but where a table is reached
/// as parents in no other way, its rows have the children asked for.
///
/// Rows are known by where they lie in one snapshot, so that no value leaves the server but keys
/// that a percentage is drawn by, tables without a key do as well, and a row costs two bytes.
public final class ClosureSearch {

  /// How many rows a statement names at most: about 8 MB of its text.
  private static final long CHUNK = 500_000;

  private final SubsetPlan plan;
  private final Connection reader;
  private final BooleanSupplier cancelled;
  private final Map<QualifiedName, TableSearch> tables = new HashMap<>();
  private final Map<Integer, TableSearch> byOid = new HashMap<>();
  private final Set<QualifiedName> descended;

  private ClosureSearch(SubsetPlan plan, Connection reader, BooleanSupplier cancelled) {
    this.plan = plan;
    this.reader = reader;
    this.cancelled = cancelled;
    this.descended = descended(plan);
  }

  /// Finds them.
  ///
  /// @param reader in the snapshot that the places are of
  /// @param cancelled whether somebody asked to stop; then what is returned is of no use
  public static Closure of(SubsetPlan plan, Connection reader, BooleanSupplier cancelled)
      throws SQLException {
    ClosureSearch search = new ClosureSearch(plan, reader, cancelled);
    search.tables();
    for (SubsetPlan.Start start : plan.roots()) {
      search.root(start);
    }
    search.close();
    return search.closure();
  }

  private void tables() throws SQLException {
    List<QualifiedName> order = DependencyGraph.of(plan.catalog()).loadOrder();
    Map<QualifiedName, Integer> places =
        IntStream.range(0, order.size())
            .boxed()
            .collect(Collectors.toMap(order::get, place -> place, (a, b) -> a));
    Set<QualifiedName> known = plan.catalog().tablesByName().keySet();
    try (Statement statement = reader.createStatement();
        ResultSet row = statement.executeQuery(SqlResource.read(Edges.class, "sizes.sql"))) {
      while (row.next()) {
        QualifiedName name =
            new QualifiedName(
                String.valueOf(row.getString("schema")), String.valueOf(row.getString("name")));
        if (known.contains(name)) {
          TableSearch table =
              new TableSearch(
                  name,
                  places.getOrDefault(name, 0),
                  row.getDouble("rows"),
                  row.getLong("heap") == 0 ? 0 : row.getLong("bytes"),
                  plan.followed().stream()
                      .anyMatch(down -> down.edge().parent().relations().contains(name)));
          tables.put(name, table);
          byOid.put((int) row.getLong("oid"), table);
        }
      }
    }
  }

  /// The tables that are reached from the roots by going down alone.
  private static Set<QualifiedName> descended(SubsetPlan plan) {
    Set<QualifiedName> reached = new HashSet<>();
    plan.roots().forEach(start -> reached.addAll(start.relations()));
    boolean grown = true;
    while (grown) {
      grown = false;
      for (SubsetPlan.Downward down : plan.followed()) {
        Edge edge = down.edge();
        grown |=
            !Collections.disjoint(reached, edge.parent().relations())
                && reached.addAll(edge.child().relations());
      }
    }
    return reached;
  }

  private void root(SubsetPlan.Start start) throws SQLException {
    String reason = "asked for";
    if (start.root().all()) {
      for (QualifiedName relation : start.relations()) {
        TableSearch table = table(relation);
        table.takeAll(count(relation), reason);
      }
      return;
    }
    StringBuilder key = new StringBuilder();
    start.key().forEach(column -> key.append(", ").append(QualifiedName.quote(column)));
    String sql =
        "COPY (SELECT tableoid, ctid%s FROM %s%s) TO STDOUT (FORMAT binary)"
            .formatted(key, start.from(), start.where());
    Prf prf = prf(plan.seed());
    double share = start.root().percent() / 100;
    boolean every = start.key().isEmpty();
    read(
        sql,
        rows -> {
          int from = rows.fieldOffset(1) + rows.fieldLength(1);
          if (every
              || isDrawn(
                  prf.hash(rows.array(), from, rows.offset() + rows.length() - from), share)) {
            add(rows, reason, true);
          }
        });
  }

  /// The hash as a number from 0 to 1, so that a larger share takes all that a smaller one does.
  private static boolean isDrawn(long hash, double share) {
    return (hash >>> 11) * 0x1.0p-53 < share;
  }

  private static Prf prf(String seed) {
    try {
      return MaskingKey.of(
              MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8)))
          .prf("subset", "percentages");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /// Follows references until all that is taken has its parents, and the children asked for.
  private void close() throws SQLException {
    for (Optional<TableSearch> next = next(); next.isPresent(); next = next()) {
      TableSearch table = next.get();
      TableSearch.Batch batch = table.batch();
      for (Edge edge : plan.edges()) {
        if (edge.child().relations().contains(table.name()) && !isWhole(edge.parent())) {
          String reason = "needed by " + edge.child().table();
          chunks(
              batch.whole(),
              batch.upward(),
              "c",
              taken -> read(edge.parents(table.name(), taken), reason, false));
        }
      }
      for (SubsetPlan.Downward down : plan.followed()) {
        Edge edge = down.edge();
        if (edge.parent().relations().contains(table.name()) && !isWhole(edge.child())) {
          String reason = "children of " + edge.parent().table();
          chunks(
              batch.whole(),
              batch.downward(),
              "p",
              taken ->
                  read(
                      down.limit() == 0
                          ? edge.children(table.name(), taken)
                          : edge.children(
                              table.name(), taken, down.limit(), down.key(), plan.seed()),
                      reason,
                      true));
        }
      }
    }
  }

  /// The table that others depend on least, so that those it refers to are asked once for all.
  private Optional<TableSearch> next() {
    return cancelled.getAsBoolean()
        ? Optional.empty()
        : tables.values().stream()
            .filter(TableSearch::isPending)
            .max(Comparator.comparingInt(TableSearch::order).thenComparing(TableSearch::name));
  }

  private boolean isWhole(Edge.Side side) {
    return side.relations().stream().allMatch(name -> table(name).isWhole());
  }

  /// Hands on which rows of a batch are meant, as conditions that begin with AND.
  private static void chunks(boolean whole, RowPlaces places, String alias, Statements statements)
      throws SQLException {
    if (whole) {
      statements.run("");
      return;
    }
    for (long block = 0; block >= 0; ) {
      StringBuilder sql =
          new StringBuilder(" AND ").append(alias).append(".ctid OPERATOR(pg_catalog.=) ANY (");
      block = places.literal(block, Long.MAX_VALUE, CHUNK, sql);
      if (block >= 0) {
        statements.run(sql.append(')').toString());
      }
    }
  }

  /// What is done with each condition.
  @FunctionalInterface
  private interface Statements {
    void run(String taken) throws SQLException;
  }

  /// What is done with each row.
  @FunctionalInterface
  private interface Rows {
    void row(CopyReader rows);
  }

  private void read(String sql, String reason, boolean down) throws SQLException {
    read(sql, rows -> add(rows, reason, down));
  }

  private void read(String sql, Rows taker) throws SQLException {
    try {
      CopyReader rows = CopyReader.of(reader.unwrap(PGConnection.class).getCopyAPI().copyOut(sql));
      while (rows.next()) {
        taker.row(rows);
      }
    } catch (IOException failed) {
      throw failed.getCause() instanceof SQLException sql1 ? sql1 : new SQLException(failed);
    }
  }

  /// Takes the row whose table and place are the first two fields.
  ///
  /// @param down whether it was asked for, or is a child
  private void add(CopyReader row, String reason, boolean down) {
    byte[] bytes = row.array();
    int place = row.fieldOffset(1);
    TableSearch table = byOid.get((int) TakenRows.block(bytes, row.fieldOffset(0)));
    if (table != null) {
      table.take(
          TakenRows.block(bytes, place),
          TakenRows.offset(bytes, place),
          reason,
          down || !descended.contains(table.name()));
    }
  }

  private TableSearch table(QualifiedName name) {
    TableSearch table = tables.get(name);
    if (table == null) {
      throw new IllegalStateException("No table " + name);
    }
    return table;
  }

  private long count(QualifiedName table) throws SQLException {
    try (Statement statement = reader.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT pg_catalog.count(*) FROM ONLY " + table.quoted())) {
      row.next();
      return row.getLong(1);
    }
  }

  private Closure closure() throws SQLException {
    Map<QualifiedName, TakenRows> taken = new HashMap<>();
    List<Closure.TableSize> sizes = new ArrayList<>();
    for (TableSearch table :
        tables.values().stream().sorted(Comparator.comparing(TableSearch::name)).toList()) {
      taken.put(table.name(), table.taken());
      long of = table.about() < 0 ? count(table.name()) : table.about();
      sizes.add(table.size(of));
    }
    return new Closure(taken, sizes);
  }
}
