/// Tests of the embedded server: its life, its accounts, its refusals.
@NullMarked
package dev.highwater.schema.server;

import org.jspecify.annotations.NullMarked;
