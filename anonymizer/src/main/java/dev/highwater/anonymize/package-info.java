/// From a production snapshot to a staging database in which no person can be read: [Anonymizer] is
/// the door.
@NullMarked
package dev.highwater.anonymize;

import org.jspecify.annotations.NullMarked;
