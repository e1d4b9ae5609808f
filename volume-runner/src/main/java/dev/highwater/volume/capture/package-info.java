/// What the server tells of its own work: statement statistics, plans, sizes, settings, write-ahead
/// log.
@NullMarked
package dev.highwater.volume.capture;

import org.jspecify.annotations.NullMarked;
