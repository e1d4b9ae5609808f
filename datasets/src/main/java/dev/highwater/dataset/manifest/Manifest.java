package dev.highwater.dataset.manifest;

import dev.highwater.schema.catalog.QualifiedName;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a dataset is, at one scale: enough to tell whether a database, a directory of files or a
/// new run holds the very same rows.
///
/// @param dataset name in the library
/// @param version of the dataset's spec
/// @param datasetId identity of the rows at any scale: spec, seed, schema fingerprint and generator
///   versions, hashed
/// @param scale rows asked of the scale unit
/// @param asOf the dataset's clock
/// @param schema the reference schema, such as `obcms`
/// @param flywayVersion of its last migration, or empty where it was not made by migrations
/// @param tool version of Highwater that made it
/// @param pools checksums of the pools used, by name
public record Manifest(
    String dataset,
    String version,
    String datasetId,
    long seed,
    long scale,
    Instant asOf,
    String schema,
    String flywayVersion,
    String schemaFingerprint,
    String tool,
    SortedMap<String, String> pools,
    SortedMap<QualifiedName, TableManifest> tables) {

  public Manifest {
    pools = Collections.unmodifiableSortedMap(new TreeMap<>(pools));
    tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
  }

  /// Where the other manifest is not this one: first what explains a difference (identity, scale,
  /// pools), then for each table the first range that differs. The tool's version is not compared.
  public List<Difference> differences(Manifest other) {
    return Comparison.of(this, other);
  }

  /// One difference.
  ///
  /// @param where a property, a pool, or a table and a range of its rows
  /// @param expected what this manifest has, or `nothing`
  /// @param found what the other has, or `nothing`
  public record Difference(String where, String expected, String found) {

    @Override
    public String toString() {
      return where + ": expected " + expected + ", found " + found;
    }
  }
}
