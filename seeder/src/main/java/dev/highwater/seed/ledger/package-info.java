/// What the target itself remembers of its seeding, in its schema `highwater`: the dataset, the
/// ranges that are loaded, and the DDL that must be put back.
@NullMarked
package dev.highwater.seed.ledger;

import org.jspecify.annotations.NullMarked;
