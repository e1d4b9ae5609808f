/// What a check leaves behind: a file for programs, a page for people, a signature for both.
@NullMarked
package dev.highwater.anonymize.evidence;

import org.jspecify.annotations.NullMarked;
