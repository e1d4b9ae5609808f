/// The database that is seeded: the sessions in it, what its role may do there, and the lock that
/// keeps a second seeder out.
@NullMarked
package dev.highwater.seed.target;

import org.jspecify.annotations.NullMarked;
