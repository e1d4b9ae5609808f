/// What is dropped for a load and in which order things come back.
@NullMarked
package dev.highwater.seed.rebuild;

import org.jspecify.annotations.NullMarked;
