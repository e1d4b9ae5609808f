/// Values as bytes: text buffers, canonical jsonb, and pools of realistic words frozen before the
/// first row.
@NullMarked
package dev.highwater.dataset.value;

import org.jspecify.annotations.NullMarked;
