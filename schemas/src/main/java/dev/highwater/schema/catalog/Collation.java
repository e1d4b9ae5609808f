package dev.highwater.schema.catalog;

/// How texts are compared.
///
/// @param name `pg_catalog.default` for that of the database
/// @param deterministic whether only identical texts are equal; with others, texts that differ can
///   be the same key
public record Collation(QualifiedName name, boolean deterministic) {}
