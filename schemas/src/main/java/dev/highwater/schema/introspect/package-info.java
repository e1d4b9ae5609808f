/// Reads what a PostgreSQL database is made of into the records of [dev.highwater.schema.catalog],
/// by a handful of queries however many tables there are.
@NullMarked
package dev.highwater.schema.introspect;

import org.jspecify.annotations.NullMarked;
