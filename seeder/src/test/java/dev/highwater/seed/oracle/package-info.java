/// What the server says of planned rows.
@NullMarked
package dev.highwater.seed.oracle;

import org.jspecify.annotations.NullMarked;
