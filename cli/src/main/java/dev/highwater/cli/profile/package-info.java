/// The noun `profile`: learns shapes from a database, and tells how near another comes to them.
@NullMarked
package dev.highwater.cli.profile;

import org.jspecify.annotations.NullMarked;
