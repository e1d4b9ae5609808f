/// YAML files as trees that remember the line of everything, so that a mistake can be shown where
/// it was made.
@NullMarked
package dev.highwater.dataset.yaml;

import org.jspecify.annotations.NullMarked;
