/// Tests of the evidence: a signature holds for the bytes it was made of, and no others.
@NullMarked
package dev.highwater.anonymize.evidence;

import org.jspecify.annotations.NullMarked;
