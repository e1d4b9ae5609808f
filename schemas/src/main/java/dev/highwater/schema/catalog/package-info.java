/// What a PostgreSQL database is made of, as immutable records: no SQL, no connection, no behaviour
/// beyond lookups.
@NullMarked
package dev.highwater.schema.catalog;

import org.jspecify.annotations.NullMarked;
