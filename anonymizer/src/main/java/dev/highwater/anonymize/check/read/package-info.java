/// What there is to read in a database, and how its rows come out of it as text.
@NullMarked
package dev.highwater.anonymize.check.read;

import org.jspecify.annotations.NullMarked;
