/// Real PostgreSQL databases for the tests of all modules: one server a JVM, a fresh database a
/// test class.
@NullMarked
package dev.highwater.schema.testing;

import org.jspecify.annotations.NullMarked;
