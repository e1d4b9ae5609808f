package dev.highwater.anonymize.mask;

import dev.highwater.dataset.value.Utf8;

/// What a substitute looks like. Confined to one thread.
@FunctionalInterface
interface Shape {

  /// Appends a substitute.
  ///
  /// @param draw the numbers of the entity it belongs to
  /// @param code what no other entity has, or none where substitutes may be alike
  /// @param bytes the value it stands for, whose length, grouping or ending it may keep
  void append(Draw draw, Utf8 code, byte[] bytes, int offset, int length, Utf8 out);
}
