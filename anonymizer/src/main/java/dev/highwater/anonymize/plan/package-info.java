/// What a run will do with every table, and all reasons why it may not begin.
@NullMarked
package dev.highwater.anonymize.plan;

import org.jspecify.annotations.NullMarked;
