package dev.highwater.anonymize.mask;

import dev.highwater.dataset.value.Utf8;

/// Takes out of a text whatever points to a person, and leaves the rest. Confined to one thread.
@FunctionalInterface
public interface TextScrubber {

  /// Appends what is left of the text.
  void scrub(byte[] bytes, int offset, int length, Utf8 out);
}
