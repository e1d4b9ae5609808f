/// Tells whether two databases have the same schema, by a short name for each schema, and in what
/// they differ.
@NullMarked
package dev.highwater.schema.fingerprint;

import org.jspecify.annotations.NullMarked;
