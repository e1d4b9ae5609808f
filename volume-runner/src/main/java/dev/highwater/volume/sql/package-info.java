/// SQL files with named parameters: cut into statements, made ready for JDBC, and given their
/// values.
@NullMarked
package dev.highwater.volume.sql;

import org.jspecify.annotations.NullMarked;
