/// SQL conditions as PostgreSQL writes them back from its catalogue, read into trees.
@NullMarked
package dev.highwater.schema.expression;

import org.jspecify.annotations.NullMarked;
