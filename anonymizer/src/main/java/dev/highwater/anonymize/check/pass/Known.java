package dev.highwater.anonymize.check.pass;

import dev.highwater.anonymize.check.carry.CellTallies;
import dev.highwater.anonymize.check.carry.RowSample;
import dev.highwater.anonymize.check.identifier.Fingerprints;
import dev.highwater.anonymize.check.identifier.IdentifierSet;
import dev.highwater.anonymize.check.read.BinaryFields;
import dev.highwater.anonymize.check.read.Cells;
import dev.highwater.schema.catalog.QualifiedName;
import java.util.Map;

/// What is known of the source when its rows have been read: hashes, and no value.
///
/// @param texts those that people wrote, by cell
/// @param numbers whether some identifiers are numbers, so that numbers are searched too
/// @param binary which columns are read without being made texts
/// @param samples which rows of a relation are in the sample, as [RowSample#mask] tells
/// @param rows of the relations that were read
public record Known(
    Cells cells,
    IdentifierSet identifiers,
    CellTallies tallies,
    RowSample sample,
    Fingerprints texts,
    boolean numbers,
    BinaryFields binary,
    Map<QualifiedName, Long> samples,
    Map<QualifiedName, Long> rows) {

  public Known {
    samples = Map.copyOf(samples);
    rows = Map.copyOf(rows);
  }
}
