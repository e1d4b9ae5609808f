/// The rules of the house that a compiler does not know, checked over all modules and files.
@NullMarked
package dev.highwater.cli.house;

import org.jspecify.annotations.NullMarked;
