/// Archives of pg_dump: read and restored into an empty database, and written for pg_restore.
@NullMarked
package dev.highwater.schema.dump;

import org.jspecify.annotations.NullMarked;
