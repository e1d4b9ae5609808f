package dev.highwater.seed.rebuild;

import dev.highwater.schema.session.Session;
import dev.highwater.seed.ledger.RestoreLedger;
import dev.highwater.seed.ledger.StoredItem;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Takes things off their tables, none before its DDL is stored and committed.
public final class Dropping {

  /// A dropped foreign key locks about six objects; more in one transaction could fill the server's
  /// lock table.
  private static final int ITEMS_A_TRANSACTION = 50;

  private Dropping() {}

  /// Stores and drops.
  public static void drop(Session session, List<StoredItem> items) throws SQLException {
    if (items.isEmpty()) {
      return;
    }
    session.connection().setAutoCommit(false);
    // What a killed run stored and never dropped is in the catalogue still, and may be in the
    // items.
    RestoreLedger.forget(session.connection(), RestoreLedger.undropped(session.connection()));
    RestoreLedger.store(session.connection(), items);
    // Need not wait for the disk: the log is written in order, so no later drop outlives this.
    session.connection().commit();
    // A foreign key may be open from before and on its table again, unchecked: as it was stored
    // then, it is dropped once more.
    List<StoredItem> stored =
        RestoreLedger.open(session.connection()).stream()
            .filter(open -> items.stream().anyMatch(open::sameAs))
            .sorted(Comparator.comparing(item -> item.kind() != StoredItem.Kind.FOREIGN_KEY))
            .toList();
    for (List<StoredItem> some : batches(stored)) {
      session.execute(
          some.stream()
              .filter(item -> !item.goesWithParent())
              .map(StoredItem::dropSql)
              .collect(Collectors.joining(";\n")));
      RestoreLedger.markDropped(session.connection(), some);
      session.connection().commit();
    }
    session.connection().setAutoCommit(true);
  }

  /// What goes with its parent goes in the parent's transaction, which then holds nothing else: a
  /// partitioned table locks all its partitions.
  private static List<List<StoredItem>> batches(List<StoredItem> items) {
    List<List<StoredItem>> batches = new ArrayList<>();
    List<StoredItem> batch = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      StoredItem item = items.get(i);
      boolean parent = i + 1 < items.size() && items.get(i + 1).goesWithParent();
      boolean afterTree = i > 0 && items.get(i - 1).goesWithParent();
      if (!item.goesWithParent() && (parent || afterTree || batch.size() == ITEMS_A_TRANSACTION)) {
        batches.add(batch);
        batch = new ArrayList<>();
      }
      batch.add(item);
    }
    batches.add(batch);
    batches.removeIf(List::isEmpty);
    return batches;
  }
}
