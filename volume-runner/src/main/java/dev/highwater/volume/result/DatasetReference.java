package dev.highwater.volume.result;

/// Which rows were measured.
///
/// @param id the dataset's identity: spec, seed, schema fingerprint and generator versions, hashed
/// @param scaleUnit the table that the number of a rung counts, such as `common_work_item`
public record DatasetReference(
    String name,
    String version,
    String id,
    long seed,
    String scaleUnit,
    String schemaFingerprint) {}
