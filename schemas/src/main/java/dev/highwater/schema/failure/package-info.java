/// How anything in Highwater says that it cannot go on: what, where, why, and how to mend it.
@NullMarked
package dev.highwater.schema.failure;

import org.jspecify.annotations.NullMarked;
