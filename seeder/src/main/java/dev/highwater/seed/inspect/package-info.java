/// Asks the rows themselves whether they meet the constraints of their tables, whatever the server
/// says it has checked.
@NullMarked
package dev.highwater.seed.inspect;

import org.jspecify.annotations.NullMarked;
