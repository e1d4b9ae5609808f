/// Free text: finds what points to a person, by form and by the identifiers that the snapshot's own
/// columns hold, and puts substitutes there.
@NullMarked
package dev.highwater.anonymize.text;

import org.jspecify.annotations.NullMarked;
