/// Tests of what schema changes mean for datasets.
@NullMarked
package dev.highwater.seed.compatibility;

import org.jspecify.annotations.NullMarked;
