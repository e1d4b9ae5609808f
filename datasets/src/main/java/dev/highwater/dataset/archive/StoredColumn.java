package dev.highwater.dataset.archive;

import dev.highwater.dataset.field.FieldForm;

/// A column of a table's file.
///
/// @param type as PostgreSQL writes it, such as `numeric(14,2)`
/// @param form of its fields
public record StoredColumn(String name, String type, FieldForm form) {}
