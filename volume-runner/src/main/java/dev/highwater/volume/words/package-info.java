/// How a run's numbers are said: sizes, times, bytes and growth in words, the same everywhere.
@NullMarked
package dev.highwater.volume.words;

import org.jspecify.annotations.NullMarked;
