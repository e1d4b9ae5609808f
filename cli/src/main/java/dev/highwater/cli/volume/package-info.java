/// The noun `volume`: plans and climbs ladders of record counts, and tells what broke.
@NullMarked
package dev.highwater.cli.volume;

import org.jspecify.annotations.NullMarked;
