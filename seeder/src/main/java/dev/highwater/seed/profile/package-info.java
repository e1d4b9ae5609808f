/// What shapes the rows of a database have, learned from statistics and counts and never from rows:
/// how they become a spec, and how near another database comes to them.
@NullMarked
package dev.highwater.seed.profile;

import org.jspecify.annotations.NullMarked;
