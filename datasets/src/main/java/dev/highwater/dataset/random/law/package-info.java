/// Laws of chance: what a distribution is, as records, and the samplers made of them.
@NullMarked
package dev.highwater.dataset.random.law;

import org.jspecify.annotations.NullMarked;
