/// Where a database is and how to get in: addresses as people write them, passwords from where
/// PostgreSQL's own tools look for them, and refusals in plain words.
@NullMarked
package dev.highwater.schema.connect;

import org.jspecify.annotations.NullMarked;
