/// Tests of the schemas that come along.
@NullMarked
package dev.highwater.schema.reference;

import org.jspecify.annotations.NullMarked;
