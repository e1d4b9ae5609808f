package dev.highwater.seed.rebuild;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.session.Session;
import dev.highwater.seed.ledger.StoredItem;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Decides what is taken off the tables of a run. What stays on makes the load follow it: parents
/// before children.
public final class RebuildPlanner {

  private final Growing growing;
  private final IndexChoice indexes;
  private final ForeignKeyChoice foreignKeys;
  private final TriggerChoice triggers;
  private final Items ddl;
  private final List<List<QualifiedName>> together = new ArrayList<>();
  private final Set<QualifiedName> inOrder = new TreeSet<>();

  private RebuildPlanner(Catalog catalog, FixedItems fixed, Collection<TableGrowth> growth) {
    this.growing = new Growing(catalog, growth);
    this.indexes = IndexChoice.of(catalog, fixed, growing);
    this.foreignKeys = ForeignKeyChoice.of(catalog, fixed, growing, indexes);
    this.triggers = new TriggerChoice(catalog, fixed, growing, indexes, foreignKeys);
    this.ddl = new Items(catalog);
  }

  /// Plans for the catalogue as it is now; what an earlier run dropped is not in it. Where an event
  /// trigger lets nobody alter tables, nothing will be.
  ///
  /// @param session in no transaction; its event triggers are silenced where that is allowed
  /// @param growth of all tables of the run
  public static RebuildPlan plan(Session session, Catalog catalog, Collection<TableGrowth> growth)
      throws SQLException {
    EventTriggers.silence(session);
    RebuildPlan plan = plan(catalog, FixedItems.read(session.connection()), growth);
    Optional<String> refusal = EventTriggers.refusal(session, plan.items());
    return refusal.isEmpty()
        ? plan
        : plan(catalog, FixedItems.all(catalog), growth)
            .withNote(
                "The database lets nobody alter its tables ("
                    + refusal.get()
                    + "), so keys, indexes, foreign keys and triggers stay as they are.");
  }

  static RebuildPlan plan(Catalog catalog, FixedItems fixed, Collection<TableGrowth> growth) {
    return new RebuildPlanner(catalog, fixed, growth).plan();
  }

  private RebuildPlan plan() {
    circles();
    triggersOneByOne();
    Map<QualifiedName, Set<QualifiedName>> after = foreignKeys.references();
    List<StoredItem> items = new ArrayList<>(foreignKeys.items(ddl));
    items.addAll(indexes.items(ddl));
    items.addAll(triggers.items());
    return new RebuildPlan(
        items,
        after,
        together,
        inOrder,
        triggers.silent(),
        triggers.unchecked(),
        RebuildNotes.of(growing, items, triggers, together));
  }

  /// What is left of the circles, in an order that suits the keys that are checked at once.
  private void circles() {
    Map<QualifiedName, Set<QualifiedName>> references = foreignKeys.references();
    for (Set<QualifiedName> component : Components.of(references)) {
      QualifiedName first = component.iterator().next();
      if (component.size() > 1) {
        circle(component);
      } else if (references.getOrDefault(first, Set.of()).contains(first)) {
        selfReference(first);
      }
    }
  }

  private void circle(Set<QualifiedName> tables) {
    List<ForeignKey> within =
        foreignKeys.kept().stream()
            .filter(key -> tables.contains(foreignKeys.child(key)))
            .filter(key -> tables.contains(foreignKeys.parent(key)))
            .toList();
    if (Circle.isOpen(tables, within, foreignKeys) || !tables.stream().allMatch(this::silences)) {
      together.add(Circle.order(tables, within, foreignKeys));
    } else {
      tables.forEach(triggers::silence);
      within.forEach(foreignKeys::ignore);
    }
  }

  /// What triggers write, two sessions would write in different orders, and wait for each other.
  private void triggersOneByOne() {
    for (TableGrowth growth : growing.all()) {
      if (growth.triggers() && together.stream().noneMatch(all -> all.contains(growth.table()))) {
        inOrder.add(growth.table());
      }
    }
  }

  private boolean silences(QualifiedName table) {
    return triggers.canSilence(table);
  }

  /// The rows that rows of a table refer to come before them in the same table, so that keys that
  /// are checked at the end of each range are met when the ranges come in order.
  private void selfReference(QualifiedName table) {
    boolean deferrable =
        foreignKeys.kept().stream()
            .filter(key -> foreignKeys.child(key).equals(table))
            .filter(key -> foreignKeys.parent(key).equals(table))
            .allMatch(ForeignKey::deferrable);
    if (deferrable) {
      together.add(List.of(table));
    } else {
      inOrder.add(table);
    }
  }
}
