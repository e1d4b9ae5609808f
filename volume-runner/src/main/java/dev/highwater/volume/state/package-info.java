/// What a run leaves in its folder while it goes on, and what a later one takes up: which run it
/// is, which rungs are whole, and that nobody else works on it.
@NullMarked
package dev.highwater.volume.state;

import org.jspecify.annotations.NullMarked;
