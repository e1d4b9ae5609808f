/// What was promised and whether it is kept: objectives, their verdicts, evidence and remedies.
@NullMarked
package dev.highwater.volume.objective;

import org.jspecify.annotations.NullMarked;
