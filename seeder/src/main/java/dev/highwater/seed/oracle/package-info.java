/// Asks the server about planned rows before any is loaded.
@NullMarked
package dev.highwater.seed.oracle;

import org.jspecify.annotations.NullMarked;
