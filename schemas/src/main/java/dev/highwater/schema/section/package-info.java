/// Takes a schema apart for a bulk load and puts it together again: what is dropped before the rows
/// come (post-data), what stays (pre-data), in which order, in which words.
@NullMarked
package dev.highwater.schema.section;

import org.jspecify.annotations.NullMarked;
