/// Finds personal data by names, types, comments and, where somebody consents, content; proposes a
/// policy, and says what a policy does not cover.
@NullMarked
package dev.highwater.anonymize.classify;

import org.jspecify.annotations.NullMarked;
