/// Rules of a domain, read and asked.
@NullMarked
package dev.highwater.schema.audit;

import org.jspecify.annotations.NullMarked;
