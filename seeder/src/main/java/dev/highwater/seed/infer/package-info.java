/// Formulas for believable values of any type, by the type and the name of what holds the value.
@NullMarked
package dev.highwater.seed.infer;

import org.jspecify.annotations.NullMarked;
