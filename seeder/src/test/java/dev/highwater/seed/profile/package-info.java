/// Shapes that are learned, and seeded again.
@NullMarked
package dev.highwater.seed.profile;

import org.jspecify.annotations.NullMarked;
