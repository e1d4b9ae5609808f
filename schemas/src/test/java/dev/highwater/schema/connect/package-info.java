/// Tests of addresses, passwords and refusals.
@NullMarked
package dev.highwater.schema.connect;

import org.jspecify.annotations.NullMarked;
