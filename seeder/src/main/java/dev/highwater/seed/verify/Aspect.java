package dev.highwater.seed.verify;

/// What a verification looks at.
public enum Aspect {
  /// Whether each table has as many rows as the ledger and the plan say.
  COUNTS,
  /// Whether the rows that are in the tables have the digests that the ledger holds.
  DIGESTS,
  /// Whether computing the rows anew gives the digests that the ledger holds; with [#DIGESTS], also
  /// which range and row differ where they do not.
  RECOMPUTED,
  /// Whether every foreign key, key, CHECK and NOT NULL holds, and none is switched off.
  CONSTRAINTS
}
