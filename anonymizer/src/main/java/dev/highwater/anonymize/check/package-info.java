/// The proof that nothing leaked: reads what identifies people in the source, as keyed hashes, and
/// looks for it in all that the target holds. Shares nothing with the masks, so that it can show
/// them wrong.
@NullMarked
package dev.highwater.anonymize.check;

import org.jspecify.annotations.NullMarked;
