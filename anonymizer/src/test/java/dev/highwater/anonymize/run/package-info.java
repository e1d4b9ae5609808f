/// Whole runs, from one database into another.
@NullMarked
package dev.highwater.anonymize.run;

import org.jspecify.annotations.NullMarked;
