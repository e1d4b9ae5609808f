/// Tests of what finds personal data.
@NullMarked
package dev.highwater.anonymize.classify;

import org.jspecify.annotations.NullMarked;
