/// What the bytes of a field of COPY BINARY mean, and how PostgreSQL would print them.
@NullMarked
package dev.highwater.dataset.field;

import org.jspecify.annotations.NullMarked;
