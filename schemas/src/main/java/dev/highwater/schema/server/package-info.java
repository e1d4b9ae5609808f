/// The PostgreSQL server that Highwater brings along: unpacked, set up, started and stopped in one
/// work directory, by root or by an ordinary user, and never in anybody else's way.
@NullMarked
package dev.highwater.schema.server;

import org.jspecify.annotations.NullMarked;
