/// What a seeding will do, decided and checked before the first byte is written.
@NullMarked
package dev.highwater.seed.plan;

import org.jspecify.annotations.NullMarked;
