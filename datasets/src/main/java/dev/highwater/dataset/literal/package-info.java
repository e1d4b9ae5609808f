/// PostgreSQL's types from their text form into their binary form, as the server itself would read
/// the text and write the bytes.
@NullMarked
package dev.highwater.dataset.literal;

import org.jspecify.annotations.NullMarked;
