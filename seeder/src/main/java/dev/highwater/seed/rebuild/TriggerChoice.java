package dev.highwater.seed.rebuild;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Exclusion;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.catalog.Trigger;
import dev.highwater.seed.ledger.StoredItem;
import dev.highwater.seed.rebuild.RebuildPlan.Unchecked;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// How each table's triggers are kept from firing.
///
/// A session with `session_replication_role = replica` fires none but those that are meant for it,
/// and leaves nothing to put back; but PostgreSQL's own triggers behind foreign keys and deferrable
/// keys do not fire either. So it is first choice where no such key stays on the table, and last
/// where one does: then what was not checked is checked in SQL afterwards. Between the two stands
/// switching triggers off one by one, which only the owner may.
final class TriggerChoice {

  private final boolean mayReplicate;
  private final boolean maySwitch;
  private final Growing growing;
  private final IndexChoice indexes;
  private final ForeignKeyChoice foreignKeys;
  private final List<StoredItem> items = new ArrayList<>();
  private final Set<QualifiedName> silent = new TreeSet<>();
  private final List<Unchecked> unchecked = new ArrayList<>();
  private final List<String> firing = new ArrayList<>();
  private final List<String> wanted = new ArrayList<>();

  TriggerChoice(
      Catalog catalog,
      FixedItems fixed,
      Growing growing,
      IndexChoice indexes,
      ForeignKeyChoice foreignKeys) {
    this.mayReplicate = catalog.role().setsReplicationRole();
    this.maySwitch = fixed.triggers();
    this.growing = growing;
    this.indexes = indexes;
    this.foreignKeys = foreignKeys;
    growing.all().forEach(this::choose);
  }

  /// Triggers to be switched off one by one.
  List<StoredItem> items() {
    return items;
  }

  /// Tables for which the session fires no triggers.
  Set<QualifiedName> silent() {
    return silent;
  }

  /// What nobody checks on silent tables.
  List<Unchecked> unchecked() {
    return unchecked;
  }

  /// Triggers that fire, because the role can do nothing about it.
  List<String> firing() {
    return firing;
  }

  /// Triggers that fire, because they are to.
  List<String> wanted() {
    return wanted;
  }

  /// Whether a session can be had in which the keys of that table are not checked.
  boolean canSilence(QualifiedName table) {
    return mayReplicate
        && !growing.of(table).map(TableGrowth::triggers).orElse(false)
        && allOwned(loudInReplica(table));
  }

  /// Loads a table without its foreign keys being checked, because the load could not go past them.
  void silence(QualifiedName table) {
    if (silent.add(table)) {
      items.removeIf(item -> growing.name(item.table()).filter(table::equals).isPresent());
      loudInReplica(table).forEach(this::switchOff);
      unchecked.addAll(guards(table));
    }
  }

  private void choose(TableGrowth growth) {
    QualifiedName table = growth.table();
    List<Firing> loud = loud(table);
    if (growth.triggers()) {
      loud.forEach(one -> wanted.add(one.toString()));
      return;
    }
    if (loud.isEmpty()) {
      return;
    }
    List<Unchecked> guards = guards(table);
    if (guards.isEmpty() && canSilence(table)) {
      silence(table);
    } else if (allOwned(loud)) {
      loud.forEach(this::switchOff);
    } else if (canSilence(table)) {
      silence(table);
    } else {
      for (Firing one : loud) {
        if (maySwitch && one.table().rights().owned()) {
          switchOff(one);
        } else {
          firing.add(one.toString());
        }
      }
    }
  }

  private void switchOff(Firing one) {
    items.add(Items.of(one.table(), one.trigger()));
  }

  private boolean allOwned(List<Firing> triggers) {
    return triggers.isEmpty()
        || (maySwitch && triggers.stream().allMatch(one -> one.table().rights().owned()));
  }

  private List<Firing> loud(QualifiedName table) {
    return triggers(table).stream().filter(one -> one.trigger().firesOnInsert()).toList();
  }

  private List<Firing> loudInReplica(QualifiedName table) {
    return triggers(table).stream()
        .filter(one -> one.trigger().events().contains(Trigger.Event.INSERT))
        .filter(
            one ->
                switch (one.trigger().state()) {
                  case ALWAYS, REPLICA -> true;
                  case ORIGIN, DISABLED -> false;
                })
        .toList();
  }

  private List<Firing> triggers(QualifiedName table) {
    List<Firing> triggers = new ArrayList<>();
    for (Table member : growing.members(table)) {
      member.triggers().forEach(trigger -> triggers.add(new Firing(member, trigger)));
    }
    return triggers;
  }

  /// What PostgreSQL enforces on the table by triggers of its own.
  private List<Unchecked> guards(QualifiedName table) {
    List<Unchecked> guards = new ArrayList<>();
    for (ForeignKey key : foreignKeys.keptOn(table)) {
      guards.add(new Unchecked(key.table(), key.name(), true));
    }
    for (Table member : growing.members(table)) {
      for (Key key : member.keys()) {
        if (key.deferrable()) {
          addKept(member, key.index(), guards);
        }
      }
      for (Exclusion exclusion : member.exclusions()) {
        if (exclusion.deferrable()) {
          addKept(member, exclusion.index(), guards);
        }
      }
    }
    return guards;
  }

  private void addKept(Table table, String indexName, List<Unchecked> guards) {
    for (Index index : table.indexes()) {
      if (index.name().name().equals(indexName) && !indexes.takesOff(index)) {
        guards.add(new Unchecked(table.name(), indexName, false));
      }
    }
  }

  private record Firing(Table table, Trigger trigger) {
    @Override
    public String toString() {
      return trigger.name() + " of " + table.name();
    }
  }
}
