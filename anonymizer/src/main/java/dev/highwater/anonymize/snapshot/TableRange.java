package dev.highwater.anonymize.snapshot;

import dev.highwater.anonymize.plan.TablePlan;
import dev.highwater.anonymize.subset.TakenRows;

/// A part of a table, the unit of work: it is copied, and written into the ledger, in one
/// transaction of the target.
///
/// @param taken which rows of the table are copied; of them those in these blocks
/// @param bytes about how many there are, for the progress
public record TableRange(TablePlan plan, BlockRange blocks, TakenRows taken, long bytes) {}
