/// In what two datasets differ: their specs, or what was made of them.
@NullMarked
package dev.highwater.dataset.compare;

import org.jspecify.annotations.NullMarked;
