package dev.highwater.seed.document;

import dev.highwater.schema.catalog.Column;

/// A value inside a document that is planned like a column.
///
/// @param column as it would be if it were one
/// @param hidden whether the table has no column of that name
record Leaf(JsonPath path, Column column, boolean hidden) {}
