/// Keys: where they come from, what is derived from them, and the keyed functions that everything
/// pseudonymous is made with. No key is ever written, shown or put into an exception.
@NullMarked
package dev.highwater.anonymize.key;

import org.jspecify.annotations.NullMarked;
