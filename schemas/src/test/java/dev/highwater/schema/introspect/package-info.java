/// Tests of reading catalogues from real servers.
@NullMarked
package dev.highwater.schema.introspect;

import org.jspecify.annotations.NullMarked;
