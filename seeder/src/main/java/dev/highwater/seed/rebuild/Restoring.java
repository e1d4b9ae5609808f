package dev.highwater.seed.rebuild;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.ledger.RestoreLedger;
import dev.highwater.seed.ledger.StoredItem;
import dev.highwater.seed.progress.SeedProgress;
import dev.highwater.seed.target.Session;
import dev.highwater.seed.target.Sessions;
import dev.highwater.seed.target.SqlResource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Puts back all that the ledger says is missing: keys and indexes, then foreign keys, then
/// triggers. Can be interrupted and begun again at any point.
///
/// Foreign keys are added unchecked, all in a moment, because adding one locks both its tables and
/// most refer to the same few; checking one then locks the referring table alone, so that several
/// can be checked at a time.
public final class Restoring {

  private static final String SIZES = SqlResource.read(Restoring.class, "sizes.sql");

  /// Tables below this size are done in one go each: their indexes take less time than a commit.
  private static final long SMALL_BYTES = 4L << 20;

  private final Sessions sessions;
  private final Workers workers;
  private final SeedProgress progress;
  private final Map<QualifiedName, Long> bytes = new HashMap<>();

  private Restoring(Sessions sessions, int threads, SeedProgress progress) {
    this.sessions = sessions;
    this.progress = progress;
    this.workers = new Workers(sessions, threads, progress);
  }

  /// Puts everything back.
  ///
  /// @return what could not be put back, with the server's reason; empty when the tables are as
  ///   they were
  public static List<Refused> restore(Sessions sessions, int threads, SeedProgress progress)
      throws SQLException, InterruptedException {
    return new Restoring(sessions, threads, progress).restore();
  }

  private List<Refused> restore() throws SQLException, InterruptedException {
    Map<StoredItem.Kind, List<StoredItem>> missing = new EnumMap<>(StoredItem.Kind.class);
    for (StoredItem.Kind kind : StoredItem.Kind.values()) {
      missing.put(kind, new ArrayList<>());
    }
    Present present;
    try (Session session = sessions.open()) {
      Connection connection = session.connection();
      RestoreLedger.forget(connection, RestoreLedger.undropped(connection));
      present = Present.read(connection);
      readSizes(connection);
      List<StoredItem> there = new ArrayList<>();
      for (StoredItem item : RestoreLedger.dropped(connection)) {
        if (present.whole(item) || (present.there(item) && item.validateSql() == null)) {
          there.add(item);
        } else {
          missing.getOrDefault(item.kind(), there).add(item);
        }
      }
      RestoreLedger.markRestored(connection, there);
    }
    List<StoredItem> keys = new ArrayList<>(missing.getOrDefault(StoredItem.Kind.KEY, List.of()));
    keys.addAll(missing.getOrDefault(StoredItem.Kind.INDEX, List.of()));
    List<StoredItem> foreignKeys = missing.getOrDefault(StoredItem.Kind.FOREIGN_KEY, List.of());
    List<StoredItem> triggers = missing.getOrDefault(StoredItem.Kind.TRIGGER, List.of());

    progress.phase(SeedProgress.Phase.KEYS);
    List<Refused> refused = new ArrayList<>(workers.run(buildTasks(keys), keys.size()));
    progress.phase(SeedProgress.Phase.FOREIGN_KEYS);
    List<StoredItem> checkable = addUnchecked(foreignKeys, present, refused);
    refused.addAll(workers.run(checkTasks(checkable), foreignKeys.size()));
    refused.addAll(workers.run(triggerTasks(triggers), triggers.size()));
    return refused;
  }

  private void readSizes(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(SIZES)) {
      while (row.next()) {
        bytes.put(new QualifiedName(row.getString(1), row.getString(2)), row.getLong(3));
      }
    }
  }

  private List<Task> buildTasks(List<StoredItem> items) {
    List<Task> tasks = new ArrayList<>();
    Map<QualifiedName, List<StoredItem>> small = new LinkedHashMap<>();
    for (StoredItem item : items) {
      long size = bytes.getOrDefault(item.table(), 0L);
      if (size < SMALL_BYTES) {
        small.computeIfAbsent(item.table(), table -> new ArrayList<>()).add(item);
      } else {
        boolean key = item.kind() == StoredItem.Kind.KEY;
        tasks.add(new Task(item.table(), List.of(item), List.of(item.createSql()), key, size));
      }
    }
    small.forEach(
        (table, of) ->
            tasks.add(
                new Task(
                    table,
                    of,
                    of.stream().map(StoredItem::createSql).toList(),
                    true,
                    bytes.getOrDefault(table, 0L))));
    return tasks;
  }

  /// Adds all foreign keys in one transaction, and those the server refuses by themselves.
  private List<StoredItem> addUnchecked(
      List<StoredItem> items, Present present, List<Refused> refused)
      throws SQLException, InterruptedException {
    List<StoredItem> added = new ArrayList<>(items);
    List<Task> tasks = new ArrayList<>();
    for (StoredItem item : items) {
      if (!present.there(item)) {
        tasks.add(new Task(item.table(), List.of(item), List.of(item.createSql()), true, 0));
      }
    }
    for (Refused item : workers.runUnmarked(tasks)) {
      refused.add(item);
      added.remove(item.item());
    }
    return added;
  }

  private List<Task> checkTasks(List<StoredItem> items) {
    Map<QualifiedName, List<StoredItem>> byTable = new LinkedHashMap<>();
    for (StoredItem item : items) {
      byTable.computeIfAbsent(item.table(), table -> new ArrayList<>()).add(item);
    }
    List<Task> tasks = new ArrayList<>();
    byTable.forEach(
        (table, of) ->
            tasks.add(
                new Task(
                    table,
                    of,
                    of.stream().map(StoredItem::validateSql).filter(Objects::nonNull).toList(),
                    true,
                    bytes.getOrDefault(table, 0L))));
    return tasks;
  }

  private static List<Task> triggerTasks(List<StoredItem> items) {
    return items.stream()
        .map(item -> new Task(item.table(), List.of(item), List.of(item.createSql()), true, 0))
        .toList();
  }
}
