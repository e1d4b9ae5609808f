/// Tests that fingerprints change with the schema and with nothing else.
@NullMarked
package dev.highwater.schema.fingerprint;

import org.jspecify.annotations.NullMarked;
