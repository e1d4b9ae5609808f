/// How a target is found beside the one it replaces.
@NullMarked
package dev.highwater.anonymize.target;

import org.jspecify.annotations.NullMarked;
