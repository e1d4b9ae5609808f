/// Datasets as files: made from the generator's rows, and read as rows to be loaded.
@NullMarked
package dev.highwater.seed.archive;

import org.jspecify.annotations.NullMarked;
