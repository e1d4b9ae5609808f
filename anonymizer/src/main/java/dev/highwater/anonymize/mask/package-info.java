/// Masks: what a technique does to the bytes of a field in COPY BINARY. A row passes through as it
/// is but for the fields that have one.
@NullMarked
package dev.highwater.anonymize.mask;

import org.jspecify.annotations.NullMarked;
