/// Which database a command works on: the one that was named, or the embedded one.
@NullMarked
package dev.highwater.cli.target;

import org.jspecify.annotations.NullMarked;
