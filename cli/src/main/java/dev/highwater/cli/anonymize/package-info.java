/// The noun `anonymize`: proposes a policy, and says what it does not cover.
@NullMarked
package dev.highwater.cli.anonymize;

import org.jspecify.annotations.NullMarked;
