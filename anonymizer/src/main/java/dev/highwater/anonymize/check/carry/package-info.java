/// Cells whose values came through unchanged, found by comparing what source and target hold.
@NullMarked
package dev.highwater.anonymize.check.carry;

import org.jspecify.annotations.NullMarked;
