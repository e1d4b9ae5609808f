/// PostgreSQL's COPY BINARY format: writing tuples and finding their boundaries again.
@NullMarked
package dev.highwater.dataset.copy;

import org.jspecify.annotations.NullMarked;
