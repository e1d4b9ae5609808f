/// Writing HTML and SVG: everything escaped, everything closed.
@NullMarked
package dev.highwater.volume.report.markup;

import org.jspecify.annotations.NullMarked;
