package dev.highwater.dataset.spec;

import dev.highwater.schema.catalog.QualifiedName;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A whole dataset spec.
///
/// @param schema the reference schema it was written for
/// @param asOf the dataset's clock
/// @param zone the offset in which office hours and days are counted
/// @param empty tables that get no rows, with the reason
/// @param digest SHA-256 of the files it was read from, in hex
public record DatasetSpec(
    String name,
    String version,
    String schema,
    long seed,
    Instant asOf,
    ZoneOffset zone,
    Scale scale,
    Map<QualifiedName, ForestSpec> forests,
    Map<QualifiedName, TableSpec> tables,
    Map<QualifiedName, String> empty,
    SpecSource source,
    String digest) {

  public DatasetSpec {
    forests = Collections.unmodifiableMap(new LinkedHashMap<>(forests));
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    empty = Collections.unmodifiableMap(new LinkedHashMap<>(empty));
  }

  /// The same dataset dealt from another seed.
  public DatasetSpec withSeed(long otherSeed) {
    return new DatasetSpec(
        name, version, schema, otherSeed, asOf, zone, scale, forests, tables, empty, source,
        digest);
  }

  /// The same dataset with other tables.
  public DatasetSpec withTables(Map<QualifiedName, TableSpec> otherTables) {
    return new DatasetSpec(
        name,
        version,
        schema,
        seed,
        asOf,
        zone,
        scale,
        forests,
        otherTables,
        empty,
        source,
        digest);
  }

  /// The same under another digest.
  public DatasetSpec withDigest(String otherDigest) {
    return new DatasetSpec(
        name,
        version,
        schema,
        seed,
        asOf,
        zone,
        scale,
        forests,
        tables,
        empty,
        source,
        otherDigest);
  }
}
