/// Reference data: tables of facts that come with Highwater or with a dataset, read from CSV whole.
@NullMarked
package dev.highwater.dataset.csv;

import org.jspecify.annotations.NullMarked;
