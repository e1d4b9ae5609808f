package dev.highwater.schema.catalog;

/// The NOT NULL constraint of a column, as PostgreSQL 18 and newer keep it.
///
/// @param inheritable whether children get it too, as they do unless it says NO INHERIT
/// @param validated whether rows from before it was added have been looked at
public record NotNull(String name, boolean inheritable, boolean validated) {}
