/// `highwater db`: the PostgreSQL server that Highwater keeps in its work directory.
@NullMarked
package dev.highwater.cli.database;

import org.jspecify.annotations.NullMarked;
