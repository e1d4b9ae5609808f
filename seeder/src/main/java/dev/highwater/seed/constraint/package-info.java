/// What the CHECK constraints of a table and of its domains ask of its columns, and by which
/// formulas rows meet them.
@NullMarked
package dev.highwater.seed.constraint;

import org.jspecify.annotations.NullMarked;
