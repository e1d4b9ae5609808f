/// Sessions for long work in a database: without the limits that somebody set for short statements,
/// and stopped all at once when somebody asks to.
@NullMarked
package dev.highwater.schema.session;

import org.jspecify.annotations.NullMarked;
