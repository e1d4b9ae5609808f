/// Whether two sets of rows are the same, whatever their order: hashes of rows and sums of them.
@NullMarked
package dev.highwater.dataset.digest;

import org.jspecify.annotations.NullMarked;
