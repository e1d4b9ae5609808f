/// What seeding costs beside other ways to bring the same rows: programs started by
/// `scripts/bench`, never by a test.
@NullMarked
package dev.highwater.seed.bench;

import org.jspecify.annotations.NullMarked;
