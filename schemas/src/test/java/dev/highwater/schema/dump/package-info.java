/// Archives that go out and come back.
@NullMarked
package dev.highwater.schema.dump;

import org.jspecify.annotations.NullMarked;
