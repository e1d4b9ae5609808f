/// What all commands share.
@NullMarked
package dev.highwater.cli.console;

import org.jspecify.annotations.NullMarked;
