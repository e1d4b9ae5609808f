/// Columns of JSON out of which other things of their table are made: generated columns, CHECKs and
/// indexes that read `document ->> 'key'`.
///
/// What stands at such a path is planned like a column of its own, with the keys, CHECKs and
/// foreign keys that read it, and is then put into the document. So the rest of the planner knows
/// nothing of documents.
@NullMarked
package dev.highwater.seed.document;

import org.jspecify.annotations.NullMarked;
