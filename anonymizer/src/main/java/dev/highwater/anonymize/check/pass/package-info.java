/// Reading both databases whole: identifiers out of the source, and every text of the target.
@NullMarked
package dev.highwater.anonymize.check.pass;

import org.jspecify.annotations.NullMarked;
