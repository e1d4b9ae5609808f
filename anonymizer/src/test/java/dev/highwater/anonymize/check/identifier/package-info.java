/// Tests of what is kept of identifiers.
@NullMarked
package dev.highwater.anonymize.check.identifier;

import org.jspecify.annotations.NullMarked;
