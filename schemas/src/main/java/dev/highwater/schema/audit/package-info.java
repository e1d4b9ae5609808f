/// Rules of a domain that no constraint states, asked in SQL: what must hold in the rows of a
/// reference schema, whoever wrote them.
@NullMarked
package dev.highwater.schema.audit;

import org.jspecify.annotations.NullMarked;
