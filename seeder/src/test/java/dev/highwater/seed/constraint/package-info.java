/// How constraints are read, and whether rows that were made for them keep them.
@NullMarked
package dev.highwater.seed.constraint;

import org.jspecify.annotations.NullMarked;
