/// What a check found, and how bad it is. Never a value.
@NullMarked
package dev.highwater.anonymize.check.finding;

import org.jspecify.annotations.NullMarked;
