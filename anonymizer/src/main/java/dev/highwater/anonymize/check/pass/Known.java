package dev.highwater.anonymize.check.pass;

import dev.highwater.anonymize.check.carry.CellTallies;
import dev.highwater.anonymize.check.carry.RowSample;
import dev.highwater.anonymize.check.identifier.IdentifierSet;
import dev.highwater.anonymize.check.identifier.LongTable;
import dev.highwater.anonymize.check.read.Cells;

/// What is known of the source when its rows have been read: hashes, and no value.
///
/// @param texts those that people wrote, by cell
/// @param numbers whether some identifiers are numbers, so that numbers are searched too
public record Known(
    Cells cells,
    IdentifierSet identifiers,
    CellTallies tallies,
    RowSample sample,
    LongTable texts,
    boolean numbers) {}
