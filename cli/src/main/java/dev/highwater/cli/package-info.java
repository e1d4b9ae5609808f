/// The door: parse what was typed, wire the rooms together, print what they answer, exit.
@NullMarked
package dev.highwater.cli;

import org.jspecify.annotations.NullMarked;
