/// The source: one snapshot that several readers share, and the ranges its tables are read in.
/// Nothing is ever written there.
@NullMarked
package dev.highwater.anonymize.snapshot;

import org.jspecify.annotations.NullMarked;
