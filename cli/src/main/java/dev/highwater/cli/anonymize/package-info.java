/// The noun `anonymize`: what becomes of a database's personal data, done and proven.
@NullMarked
package dev.highwater.cli.anonymize;

import org.jspecify.annotations.NullMarked;
