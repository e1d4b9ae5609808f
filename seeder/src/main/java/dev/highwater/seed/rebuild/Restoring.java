package dev.highwater.seed.rebuild;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.session.Session;
import dev.highwater.schema.sql.SqlResource;
import dev.highwater.seed.ledger.RestoreLedger;
import dev.highwater.seed.ledger.StoredItem;
import dev.highwater.seed.progress.SeedProgress;
import dev.highwater.seed.target.Sessions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Puts back all that the ledger says is missing: keys and indexes, then foreign keys, then
/// triggers. Can be interrupted and begun again at any point.
///
/// The indexes of a table are built side by side, those of its keys too; when all are there, keys
/// are made of theirs, for which the table is locked whole, a moment long.
///
/// The keys and indexes of partitioned tables come first, on the parent alone and not valid; each
/// partition then builds its own and attaches it, and with the last of them the parent's is valid.
/// Partitions that are divided further are attached in the end, from the bottom up. Only then are
/// they marked as restored.
///
/// Foreign keys are added unchecked, all in a moment, because adding one locks both its tables and
/// most refer to the same few; checking one then locks the referring table alone, so that several
/// can be checked at a time. Those that PostgreSQL checks as it adds them come one after the other.
public final class Restoring {

  private static final String SIZES = SqlResource.read(Restoring.class, "sizes.sql");

  /// Tables below this size are done in one go each: their indexes take less time than a commit.
  private static final long SMALL_BYTES = 4L << 20;

  private final Sessions sessions;
  private final Workers workers;
  private final SeedProgress progress;
  private final Map<QualifiedName, Long> bytes = new HashMap<>();
  private final Set<QualifiedName> partitioned = new HashSet<>();

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
        boolean neverChecked =
            item.kind() == StoredItem.Kind.FOREIGN_KEY && item.finishSql() == null;
        boolean ready = present.whole(item) || (present.there(item) && neverChecked);
        if (ready && !partitioned.contains(item.table())) {
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
    List<StoredItem> parents = new ArrayList<>();
    keys.removeIf(item -> partitioned.contains(item.table()) && parents.add(item));
    List<Refused> refused = new ArrayList<>(workers.runUnmarked(missing(parents, present)));
    refused.addAll(workers.run(buildTasks(keys, present), keys.size()));
    if (!parents.isEmpty()) {
      refused.addAll(finish(parents, refused));
    }
    progress.phase(SeedProgress.Phase.FOREIGN_KEYS);
    List<StoredItem> checkable = addUnchecked(foreignKeys, present, refused);
    refused.addAll(workers.run(checkTasks(checkable), foreignKeys.size()));
    refused.addAll(workers.runInOrder(triggerTasks(triggers)));
    return refused;
  }

  /// Attaches those that are partitions themselves, and marks those that have become valid.
  private List<Refused> finish(List<StoredItem> parents, List<Refused> refused)
      throws SQLException {
    List<Refused> invalid = new ArrayList<>();
    List<Task> attach = new ArrayList<>();
    for (StoredItem parent : parents.reversed()) {
      if (parent.finishSql() != null) {
        attach.add(Task.single(Step.finish(parent, false)));
      }
    }
    refused.addAll(workers.runUnmarked(attach));
    try (Session session = sessions.open()) {
      Present now = Present.read(session.connection());
      List<StoredItem> whole = parents.stream().filter(now::whole).toList();
      RestoreLedger.markRestored(session.connection(), whole);
      for (StoredItem parent : parents) {
        boolean known = refused.stream().anyMatch(one -> one.item().equals(parent));
        if (!whole.contains(parent) && !known) {
          invalid.add(new Refused(parent, "not all partitions have their part of it"));
        }
      }
    }
    return invalid;
  }

  private static List<Task> missing(List<StoredItem> items, Present present) {
    return items.stream()
        .filter(item -> !present.there(item))
        .map(item -> Task.single(Step.create(item)))
        .toList();
  }

  private void readSizes(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(SIZES)) {
      while (row.next()) {
        QualifiedName table = new QualifiedName(row.getString(1), row.getString(2));
        bytes.put(table, row.getLong(3));
        if (row.getBoolean(4)) {
          partitioned.add(table);
        }
      }
    }
  }

  private List<Task> buildTasks(List<StoredItem> items, Present present) {
    List<Task> tasks = new ArrayList<>();
    Map<QualifiedName, List<StoredItem>> byTable = new LinkedHashMap<>();
    for (StoredItem item : items) {
      byTable.computeIfAbsent(item.table(), table -> new ArrayList<>()).add(item);
    }
    byTable.forEach(
        (table, of) -> {
          long size = bytes.getOrDefault(table, 0L);
          if (size < SMALL_BYTES) {
            tasks.add(Task.exclusive(table, smallSteps(of, present), (double) size));
          } else {
            tasks.addAll(largeTasks(table, of, present, size));
          }
        });
    return tasks;
  }

  private static List<Step> smallSteps(List<StoredItem> items, Present present) {
    List<Step> steps = new ArrayList<>();
    for (StoredItem item : items) {
      boolean built = present.built(item);
      if (!built) {
        steps.add(Step.create(item));
      }
      if (item.finishSql() != null) {
        steps.add(Step.finish(item, built));
      }
    }
    return steps;
  }

  private static List<Task> largeTasks(
      QualifiedName table, List<StoredItem> items, Present present, long size) {
    List<Task> tasks = new ArrayList<>();
    List<Step> finishing = new ArrayList<>();
    for (StoredItem item : items) {
      boolean built = present.built(item);
      boolean locking = item.kind() == StoredItem.Kind.KEY && item.finishSql() == null;
      if (!built) {
        double cost = (double) size * item.weight();
        tasks.add(new Task(table, List.of(Step.create(item)), locking, false, cost));
      }
      if (item.finishSql() != null) {
        finishing.add(Step.finish(item, built));
      }
    }
    if (!finishing.isEmpty()) {
      tasks.add(new Task(table, finishing, true, true, size));
    }
    return tasks;
  }

  /// Adds all foreign keys, in one transaction those that are checked later.
  private List<StoredItem> addUnchecked(
      List<StoredItem> items, Present present, List<Refused> refused)
      throws SQLException, InterruptedException {
    List<StoredItem> added = new ArrayList<>(items);
    List<StoredItem> later = items.stream().filter(item -> item.finishSql() != null).toList();
    List<StoredItem> atOnce = items.stream().filter(item -> item.finishSql() == null).toList();
    List<Refused> failed = new ArrayList<>(workers.runUnmarked(missing(later, present)));
    failed.addAll(workers.runInOrder(missing(atOnce, present)));
    for (Refused item : failed) {
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
                Task.exclusive(
                    table,
                    of.stream().map(item -> Step.finish(item, true)).toList(),
                    bytes.getOrDefault(table, 0L))));
    return tasks;
  }

  private static List<Task> triggerTasks(List<StoredItem> items) {
    return items.stream().map(item -> Task.single(Step.create(item))).toList();
  }
}
