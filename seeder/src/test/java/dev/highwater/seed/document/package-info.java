/// Documents, and what is read out of them.
@NullMarked
package dev.highwater.seed.document;

import org.jspecify.annotations.NullMarked;
