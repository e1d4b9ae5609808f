/// What tests of this module share: a small OBCMS filled by plain SQL.
@NullMarked
package dev.highwater.volume.testing;

import org.jspecify.annotations.NullMarked;
