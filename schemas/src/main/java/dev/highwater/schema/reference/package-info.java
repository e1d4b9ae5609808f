/// The schemas that Highwater brings along for volume tests, and their way into a database.
@NullMarked
package dev.highwater.schema.reference;

import org.jspecify.annotations.NullMarked;
