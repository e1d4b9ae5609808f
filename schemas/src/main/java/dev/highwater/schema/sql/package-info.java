/// SQL that stands in files.
@NullMarked
package dev.highwater.schema.sql;

import org.jspecify.annotations.NullMarked;
