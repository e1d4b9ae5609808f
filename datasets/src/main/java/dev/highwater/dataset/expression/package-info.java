/// The language that dataset specs write values in: from text to syntax tree. What a tree means is
/// the generator's affair.
@NullMarked
package dev.highwater.dataset.expression;

import org.jspecify.annotations.NullMarked;
