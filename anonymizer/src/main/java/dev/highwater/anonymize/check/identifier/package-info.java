/// Identifiers as keyed hashes of their normal form, and the compact form in which texts are
/// searched for them.
@NullMarked
package dev.highwater.anonymize.check.identifier;

import org.jspecify.annotations.NullMarked;
