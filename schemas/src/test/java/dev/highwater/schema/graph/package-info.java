/// Tests of load orders and cycles.
@NullMarked
package dev.highwater.schema.graph;

import org.jspecify.annotations.NullMarked;
