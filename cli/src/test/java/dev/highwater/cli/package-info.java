/// The command line through its own entry, with captured streams.
@NullMarked
package dev.highwater.cli;

import org.jspecify.annotations.NullMarked;
