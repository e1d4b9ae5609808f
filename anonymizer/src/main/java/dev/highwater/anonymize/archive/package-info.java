/// The target as an archive that the stock `pg_restore` restores.
@NullMarked
package dev.highwater.anonymize.archive;

import org.jspecify.annotations.NullMarked;
