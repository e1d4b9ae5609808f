/// A database's schema as statements that make the same one again, in an empty database.
@NullMarked
package dev.highwater.schema.script;

import org.jspecify.annotations.NullMarked;
