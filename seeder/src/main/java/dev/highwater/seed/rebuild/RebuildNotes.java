package dev.highwater.seed.rebuild;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.ledger.StoredItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Says what was decided, for the person who waits.
final class RebuildNotes {

  private RebuildNotes() {}

  static List<String> of(
      Map<QualifiedName, TableGrowth> growing,
      List<StoredItem> items,
      List<String> firing,
      List<List<QualifiedName>> together) {
    List<String> notes = new ArrayList<>();
    long tables = growing.values().stream().filter(RebuildRule::rebuildIndexes).count();
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
    if (!firing.isEmpty()) {
      notes.add(
          "Triggers fire while loading, because this role may not switch them off: "
              + String.join(", ", firing)
              + ".");
    }
    for (List<QualifiedName> circle : together) {
      notes.add(
          "Loaded by one transaction, because their foreign keys refer to each other and stay in"
              + " force: "
              + circle.stream().map(QualifiedName::toString).collect(Collectors.joining(", "))
              + ".");
    }
    return notes;
  }
}
