package dev.highwater.seed.progress;

import dev.highwater.schema.catalog.QualifiedName;

/// Is told how a run gets on. Called from several threads at once; must return quickly and not
/// throw.
public interface SeedProgress {

  /// Hears nothing.
  SeedProgress SILENT = new SeedProgress() {};

  /// The run enters a phase.
  default void phase(Phase phase) {}

  /// How much the load will bring, once it is known; bytes are the plan's estimate.
  default void expected(long rows, long bytes) {}

  /// Rows on their way to a table, since the last call for it. They count for good only when their
  /// range is committed.
  default void sent(QualifiedName table, long rows, long bytes) {}

  /// A range is in its table and in the ledger.
  default void loaded(QualifiedName table, long first, long count) {}

  /// One key, index, constraint or trigger is back, or one table is vacuumed.
  ///
  /// @param what such as `index work_item_parent_id`
  /// @param done how many of them so far
  /// @param of how many there are in this phase
  default void restored(String what, int done, int of) {}

  /// One piece of a verification is done: a table's digests, or one or more constraints.
  ///
  /// @param done how many of them so far
  /// @param of how many there are
  default void verified(int done, int of) {}

  /// A sentence for the person who waits: a decision and its reason.
  default void note(String sentence) {}

  /// What a run goes through, in this order.
  enum Phase {
    CHECK("checking the target"),
    PRE_DATA("storing and dropping keys and indexes"),
    LOAD("loading"),
    KEYS("building keys and indexes"),
    FOREIGN_KEYS("checking foreign keys"),
    SETTLE("vacuuming and analyzing"),
    COUNT("counting");

    private final String words;

    Phase(String words) {
      this.words = words;
    }

    /// The phase in words, such as `loading`.
    public String words() {
      return words;
    }
  }
}
