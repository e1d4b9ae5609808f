/// Texts that match PostgreSQL's regular expressions, numbered, so that the n-th can be written
/// without the ones before.
@NullMarked
package dev.highwater.dataset.regex;

import org.jspecify.annotations.NullMarked;
