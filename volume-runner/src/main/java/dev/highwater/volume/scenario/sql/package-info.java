/// SQL files with named parameters, cut into statements and made ready for JDBC.
@NullMarked
package dev.highwater.volume.scenario.sql;

import org.jspecify.annotations.NullMarked;
