/// Tests of datasets as files.
@NullMarked
package dev.highwater.dataset.archive;

import org.jspecify.annotations.NullMarked;
