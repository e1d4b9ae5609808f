/// Tells on the command line whether a dataset still fits a schema.
@NullMarked
package dev.highwater.cli.compatibility;

import org.jspecify.annotations.NullMarked;
