/// Plans beyond the ladder: what the planner would do at sizes nobody has loaded yet.
@NullMarked
package dev.highwater.volume.foretell;

import org.jspecify.annotations.NullMarked;
