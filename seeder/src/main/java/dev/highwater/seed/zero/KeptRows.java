package dev.highwater.seed.zero;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.Partition;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.ledger.Ledger;
import dev.highwater.seed.ledger.LedgerDataset;
import dev.highwater.seed.ledger.LedgerSchema;
import dev.highwater.seed.ledger.LoadedRange;
import dev.highwater.seed.plan.Bases;
import dev.highwater.seed.target.RowCounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// The tables of a database that hold rows which no seeding brought, such as those that a schema
/// fills itself. They stay as they are, and others refer to their rows.
///
/// @param tables by name
/// @param grown tables that get rows beside theirs, with the number after which keys go on
public record KeptRows(Map<QualifiedName, Kept> tables, Map<QualifiedName, Long> grown) {

  /// No table holds rows.
  public static final KeptRows NONE = new KeptRows(Map.of(), Map.of());

  /// Rows of a table that others may refer to; more need not be known.
  static final int MOST = 100_000;

  public KeptRows {
    tables = Collections.unmodifiableMap(new TreeMap<>(tables));
    grown = Collections.unmodifiableMap(new TreeMap<>(grown));
  }

  /// What is known of one table.
  ///
  /// @param rows that it holds
  /// @param columns by which rows of other tables, or its own key, name a row of it
  /// @param known how many rows were read, at most [#MOST]
  /// @param csv their values in these columns, as PostgreSQL writes them, under a header
  public record Kept(long rows, List<String> columns, long known, String csv) {
    public Kept {
      columns = List.copyOf(columns);
    }
  }

  /// Looks for them, where none is to grow.
  public static KeptRows read(Connection connection, Catalog catalog) throws SQLException {
    return read(connection, catalog, List.of());
  }

  /// Looks for them.
  ///
  /// @param grow patterns of tables that get rows beside theirs; a table that grew once goes on
  public static KeptRows read(Connection connection, Catalog catalog, List<String> grow)
      throws SQLException {
    List<TablePattern> patterns = grow.stream().map(TablePattern::new).toList();
    Map<QualifiedName, Long> grown = new TreeMap<>(Bases.pinned(connection));
    Set<QualifiedName> seeded = seeded(connection);
    seeded.addAll(grown.keySet());
    List<Table> candidates =
        catalog.tables().stream()
            .filter(table -> !seeded.contains(table.name()) && isOwn(table))
            .toList();
    Map<QualifiedName, Long> counts =
        RowCounts.read(connection, candidates.stream().map(Table::name).toList());
    Map<QualifiedName, Kept> kept = new TreeMap<>();
    for (Table table : candidates) {
      long rows = counts.getOrDefault(table.name(), 0L);
      if (rows > 0 && patterns.stream().anyMatch(pattern -> pattern.matches(table.name()))) {
        grown.put(table.name(), Bases.read(connection, table));
      } else if (rows > 0) {
        kept.put(table.name(), kept(connection, catalog, table, rows));
      }
    }
    return new KeptRows(kept, grown);
  }

  private static boolean isOwn(Table table) {
    Partition partition = table.partition();
    return table.kind() != Table.Kind.FOREIGN && (partition == null || partition.parent() == null);
  }

  /// Tables that the ledger knows.
  private static Set<QualifiedName> seeded(Connection connection) throws SQLException {
    Set<QualifiedName> seeded = new HashSet<>();
    if (LedgerSchema.present(connection)) {
      for (LedgerDataset dataset : Ledger.datasets(connection)) {
        for (LoadedRange range : Ledger.ranges(connection, dataset.id())) {
          seeded.add(range.table());
        }
      }
    }
    return seeded;
  }

  private static Kept kept(Connection connection, Catalog catalog, Table table, long rows)
      throws SQLException {
    NavigableSet<String> columns = new TreeSet<>();
    Map<String, List<ColumnType>> narrower = new TreeMap<>();
    for (Table other : catalog.tables()) {
      for (ForeignKey key : other.foreignKeys()) {
        if (key.referencedTable().equals(table.name())) {
          columns.addAll(key.referencedColumns());
          for (int i = 0; i < key.columns().size(); i++) {
            String column = key.referencedColumns().get(i);
            ColumnType type = other.column(key.columns().get(i)).orElseThrow().type();
            if (type.isNarrowerThan(table.column(column).orElseThrow().type())) {
              narrower.computeIfAbsent(column, _ -> new ArrayList<>()).add(type);
            }
          }
        }
      }
    }
    if (columns.isEmpty()) {
      return new Kept(rows, List.of(), 0, "");
    }
    table.primaryKey().map(Key::columns).ifPresent(columns::addAll);
    return read(connection, rows, List.copyOf(columns), KeptQuery.of(table, columns, narrower));
  }

  private static Kept read(Connection connection, long rows, List<String> columns, String query)
      throws SQLException {
    StringBuilder csv = new StringBuilder();
    long known = 0;
    boolean committing = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement();
        CSVPrinter printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
      statement.execute("SET LOCAL DateStyle = 'ISO'; SET LOCAL TimeZone = 'UTC';");
      printer.printRecord(columns);
      try (ResultSet row = statement.executeQuery(query)) {
        while (row.next()) {
          List<String> values = new ArrayList<>();
          for (int i = 1; i <= columns.size(); i++) {
            values.add(row.getString(i));
          }
          printer.printRecord(values);
          known++;
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      connection.rollback();
      connection.setAutoCommit(committing);
    }
    return new Kept(rows, columns, known, csv.toString());
  }
}
