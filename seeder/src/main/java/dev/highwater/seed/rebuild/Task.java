package dev.highwater.seed.rebuild;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.ledger.StoredItem;
import java.util.List;

/// Items that one transaction puts back.
///
/// @param statements what puts them back, in order
/// @param exclusive whether nothing else may be done to the table meanwhile: a key or a check locks
///   it whole, an index only against writers
/// @param bytes size of the table, the measure of the work
record Task(
    QualifiedName table,
    List<StoredItem> items,
    List<String> statements,
    boolean exclusive,
    long bytes) {

  Task {
    items = List.copyOf(items);
    statements = List.copyOf(statements);
  }
}
