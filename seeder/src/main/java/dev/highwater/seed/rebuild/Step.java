package dev.highwater.seed.rebuild;

import dev.highwater.seed.ledger.StoredItem;

/// One thing to be done to put an item back.
///
/// @param sql one or more statements for one transaction, or none
/// @param first whether nothing is to be done before
/// @param last whether the item is back then
record Step(StoredItem item, String sql, boolean first, boolean last) {

  /// What creates the item, or begins to.
  static Step create(StoredItem item) {
    return new Step(item, item.createSql(), true, item.finishSql() == null);
  }

  /// What is left to do for an item that is there.
  ///
  /// @param first whether it was there before
  static Step finish(StoredItem item, boolean first) {
    String sql = item.finishSql();
    return new Step(item, sql == null ? "" : sql, first, true);
  }
}
