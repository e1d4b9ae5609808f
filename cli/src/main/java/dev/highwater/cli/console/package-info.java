/// What every command shares: where it prints, the common options, exit codes, and how it says that
/// something went wrong.
@NullMarked
package dev.highwater.cli.console;

import org.jspecify.annotations.NullMarked;
