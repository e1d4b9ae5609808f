/// In which order tables can be loaded, and where foreign keys go round in circles.
@NullMarked
package dev.highwater.schema.graph;

import org.jspecify.annotations.NullMarked;
