/// Tests of the check: what is planted is found.
@NullMarked
package dev.highwater.anonymize.check;

import org.jspecify.annotations.NullMarked;
