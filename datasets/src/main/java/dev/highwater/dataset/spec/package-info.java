/// The dataset spec: which rows a dataset has, as it was written, with the place of everything for
/// error messages.
@NullMarked
package dev.highwater.dataset.spec;

import org.jspecify.annotations.NullMarked;
