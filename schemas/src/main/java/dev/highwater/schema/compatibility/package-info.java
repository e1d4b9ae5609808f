/// Says what the difference between two schemas means for rows that were made for the first.
@NullMarked
package dev.highwater.schema.compatibility;

import org.jspecify.annotations.NullMarked;
