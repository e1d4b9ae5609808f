package dev.highwater.seed.inspect;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Exclusion;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.Partition;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.session.Parallel;
import dev.highwater.schema.session.Session;
import dev.highwater.seed.target.Sessions;
import dev.highwater.seed.target.TableRights;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The questions that rows are asked.
public final class Looks {

  private final Map<QualifiedName, Table> tables;
  private final List<Look> looks = new ArrayList<>();

  private Looks(Catalog catalog) {
    this.tables = catalog.tablesByName();
  }

  /// One for every constraint of a database, on the tables the role may read.
  public static List<Look> ofAll(Connection connection, Catalog catalog) throws SQLException {
    Set<QualifiedName> readable = new HashSet<>();
    for (TableRights rights :
        TableRights.read(connection, catalog.tables().stream().map(Table::name).toList())) {
      if (rights.reachable() && rights.maySelect() && !rights.rowSecurity()) {
        readable.add(rights.table());
      }
    }
    Looks looks = new Looks(catalog);
    for (Table table : catalog.tables()) {
      if (table.kind() != Table.Kind.FOREIGN && readable.contains(table.name())) {
        looks.addAll(table, readable);
      }
    }
    return looks.looks;
  }

  /// One for each of these constraints.
  public static List<Look> of(Catalog catalog, Collection<Named> constraints) {
    Looks looks = new Looks(catalog);
    for (Named constraint : constraints) {
      Table table = looks.tables.get(constraint.table());
      if (table == null) {
        continue;
      }
      if (constraint.foreignKey()) {
        table.foreignKeys().stream()
            .filter(key -> key.name().equals(constraint.name()))
            .forEach(key -> looks.add(table, key));
      } else {
        table.indexes().stream()
            .filter(index -> index.name().name().equals(constraint.name()))
            .forEach(index -> looks.add(table, index));
      }
    }
    return looks.looks;
  }

  /// Works them off over several sessions.
  public static void run(
      Sessions sessions, int threads, Collection<Look> looks, Consumer<Result> results)
      throws SQLException, InterruptedException {
    Queue<Look> waiting = new ConcurrentLinkedQueue<>(looks);
    Parallel.run(
        Math.min(threads, looks.size()),
        () -> {
          try (Session session = sessions.openPlain()) {
            Look look;
            while ((look = waiting.poll()) != null && !sessions.cancelled()) {
              results.accept(new Result(look, look.look(session)));
            }
          }
        });
  }

  private void addAll(Table table, Set<QualifiedName> readable) {
    RowConditions conditions = RowConditions.of(table, parent(table));
    if (conditions.constraints() > 0) {
      looks.add(conditions);
    }
    Set<List<Object>> seen = new HashSet<>();
    for (Index index : table.indexes()) {
      // Redundant indexes are one question; parts of a partitioned table's are asked there.
      boolean again = !seen.add(List.of(index.keySql(), String.valueOf(index.predicate())));
      if (index.parent() == null && !again) {
        add(table, index);
      }
    }
    for (ForeignKey key : table.foreignKeys()) {
      if (!key.inherited() && key.enforced() && readable.contains(key.referencedTable())) {
        add(table, key);
      }
    }
  }

  private void add(Table table, ForeignKey key) {
    Table referenced = tables.get(key.referencedTable());
    if (referenced != null) {
      looks.add(new ForeignKeyCheck(table, key, referenced));
    }
  }

  private void add(Table table, Index index) {
    if (!index.exclusion()) {
      if (index.unique()) {
        looks.add(new UniqueCheck(table, index));
      }
      return;
    }
    for (Exclusion exclusion : table.exclusions()) {
      if (exclusion.index().equals(index.name().name())) {
        looks.add(ExclusionCheck.of(table, exclusion));
      }
    }
    for (Key key : table.keys()) {
      if (key.index().equals(index.name().name())) {
        looks.add(ExclusionCheck.of(table, key, index));
      }
    }
  }

  private @Nullable Table parent(Table table) {
    Partition partition = table.partition();
    return partition == null || partition.parent() == null ? null : tables.get(partition.parent());
  }

  /// A constraint by name.
  ///
  /// @param foreignKey whether it is a foreign key; else the name is that of its index
  public record Named(QualifiedName table, String name, boolean foreignKey) {}

  /// What one look found.
  public record Result(Look look, List<Finding> findings) {}
}
