/// Tests of what differences between schemas mean.
@NullMarked
package dev.highwater.schema.compatibility;

import org.jspecify.annotations.NullMarked;
