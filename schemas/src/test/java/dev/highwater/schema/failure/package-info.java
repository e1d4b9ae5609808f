/// Tests of what failures say.
@NullMarked
package dev.highwater.schema.failure;

import org.jspecify.annotations.NullMarked;
