package dev.highwater.anonymize.snapshot;

import dev.highwater.anonymize.plan.TablePlan;

/// A part of a table, the unit of work: it is copied, and written into the ledger, in one
/// transaction of the target.
///
/// @param bytes about how many there are, for the progress
public record TableRange(TablePlan plan, BlockRange blocks, long bytes) {}
