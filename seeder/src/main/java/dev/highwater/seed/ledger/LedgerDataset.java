package dev.highwater.seed.ledger;

import dev.highwater.schema.catalog.QualifiedName;

/// A dataset the target holds, wholly or in part.
///
/// @param scale rows of the scale unit the last run asked for
/// @param finished whether that run came to its end
public record LedgerDataset(
    String id,
    String name,
    String version,
    long seed,
    QualifiedName scaleUnit,
    long scale,
    String schemaFingerprint,
    boolean finished) {}
