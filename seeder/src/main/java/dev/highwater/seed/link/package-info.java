/// Foreign keys of a whole schema at once: which row each leads to, so that keys which share
/// columns agree, and columns that are keys of several tables have a value that all of them know.
///
/// A table whose foreign keys share no columns draws the rows it refers to. Where they share some,
/// the rows of all tables that take part are dealt in step: those with the same index, or in the
/// same block of indexes, belong together. So no row has to be looked up, and every cell can still
/// be recomputed alone.
@NullMarked
package dev.highwater.seed.link;

import org.jspecify.annotations.NullMarked;
