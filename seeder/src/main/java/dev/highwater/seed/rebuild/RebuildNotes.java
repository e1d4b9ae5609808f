package dev.highwater.seed.rebuild;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.ledger.StoredItem;
import dev.highwater.seed.rebuild.RebuildPlan.Unchecked;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Says what was decided, for the person who waits.
final class RebuildNotes {

  private RebuildNotes() {}

  static List<String> of(
      Growing growing,
      List<StoredItem> items,
      TriggerChoice choice,
      List<List<QualifiedName>> together) {
    Set<QualifiedName> silent = choice.silent();
    List<Unchecked> unchecked = choice.unchecked();
    List<String> notes = new ArrayList<>();
    long tables = growing.all().stream().filter(RebuildRule::rebuildIndexes).count();
    long indexes =
        items.stream()
            .filter(
                item -> item.kind() == StoredItem.Kind.KEY || item.kind() == StoredItem.Kind.INDEX)
            .count();
    long foreignKeys =
        items.stream().filter(item -> item.kind() == StoredItem.Kind.FOREIGN_KEY).count();
    if (indexes > 0) {
      notes.add(
          String.format(
              Locale.ROOT,
              "Keys and indexes of %d tables are built anew (%d of them): there, %d %% or more of"
                  + " the rows are new, and at least %,d.",
              tables,
              indexes,
              RebuildRule.INDEX_PERCENT,
              RebuildRule.INDEX_ROWS));
    }
    if (foreignKeys > 0) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%d foreign keys are dropped and checked as a whole after the load.",
              foreignKeys));
    }
    long triggers = items.stream().filter(item -> item.kind() == StoredItem.Kind.TRIGGER).count();
    if (triggers > 0) {
      notes.add(triggers + " triggers are switched off while loading.");
    }
    if (!silent.isEmpty()) {
      notes.add(
          "Loaded by sessions in which triggers do not fire (session_replication_role = replica): "
              + names(silent)
              + ".");
    }
    if (!unchecked.isEmpty()) {
      notes.add(
          "Not checked by those sessions, and therefore checked in SQL afterwards: "
              + unchecked.stream()
                  .map(one -> one.name() + " of " + one.table())
                  .collect(Collectors.joining(", "))
              + ".");
    }
    fires(notes, "because this role may not switch them off", choice.firing());
    fires(notes, "as the spec says, and keys and indexes stay in force there", choice.wanted());
    for (List<QualifiedName> circle : together) {
      notes.add(
          "Loaded by one transaction, because their foreign keys refer to each other and stay in"
              + " force: "
              + names(circle)
              + ".");
    }
    return notes;
  }

  private static void fires(List<String> notes, String reason, List<String> triggers) {
    if (!triggers.isEmpty()) {
      notes.add(
          "Triggers fire while loading, " + reason + ": " + String.join(", ", triggers) + ".");
    }
  }

  private static String names(Collection<QualifiedName> tables) {
    return tables.stream().map(QualifiedName::toString).collect(Collectors.joining(", "));
  }
}
