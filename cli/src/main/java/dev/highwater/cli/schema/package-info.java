/// `highwater schema`: reference schemas, and the catalogue of any database.
@NullMarked
package dev.highwater.cli.schema;

import org.jspecify.annotations.NullMarked;
