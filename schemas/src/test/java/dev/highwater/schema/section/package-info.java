/// Tests that a schema taken apart and put together is the same schema.
@NullMarked
package dev.highwater.schema.section;

import org.jspecify.annotations.NullMarked;
