/// The target: a database that is made beside the one it will replace, what is written there about
/// the run, and the moment in which it takes its place.
@NullMarked
package dev.highwater.anonymize.target;

import org.jspecify.annotations.NullMarked;
