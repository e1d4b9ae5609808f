/// A seeding run as a Spring Batch job: the order of its steps, how many streams load at once, and
/// what a killed run left behind. The only room of the seeder that knows Spring.
@NullMarked
package dev.highwater.seed.job;

import org.jspecify.annotations.NullMarked;
