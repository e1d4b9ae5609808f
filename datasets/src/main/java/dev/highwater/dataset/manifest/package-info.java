/// What a dataset turned out to be, to the byte: the reviewable record beside its spec.
@NullMarked
package dev.highwater.dataset.manifest;

import org.jspecify.annotations.NullMarked;
