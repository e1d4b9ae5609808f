/// Schemas that are made again.
@NullMarked
package dev.highwater.schema.script;

import org.jspecify.annotations.NullMarked;
