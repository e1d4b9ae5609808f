/// Looks for identifiers in texts: whole, inside longer ones, in other encodings, in objects of the
/// schema.
@NullMarked
package dev.highwater.anonymize.check.scan;

import org.jspecify.annotations.NullMarked;
