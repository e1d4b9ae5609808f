/// `highwater seed`: plan a dataset for a database, load it, prove it, mend what a kill left.
@NullMarked
package dev.highwater.cli.seed;

import org.jspecify.annotations.NullMarked;
