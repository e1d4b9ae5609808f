/// How few people share what is left of them: k-anonymity, l-diversity, uniqueness.
@NullMarked
package dev.highwater.anonymize.check.risk;

import org.jspecify.annotations.NullMarked;
