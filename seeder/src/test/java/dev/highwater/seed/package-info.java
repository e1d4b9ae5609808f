/// Loading and verifying against a real server.
@NullMarked
package dev.highwater.seed;

import org.jspecify.annotations.NullMarked;
