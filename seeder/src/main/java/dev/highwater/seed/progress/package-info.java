/// How a run tells those who wait how it gets on.
@NullMarked
package dev.highwater.seed.progress;

import org.jspecify.annotations.NullMarked;
