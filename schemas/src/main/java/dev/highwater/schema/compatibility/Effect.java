package dev.highwater.schema.compatibility;

import java.util.Locale;

/// What a change of a schema means for a dataset, from the mildest to the worst.
public enum Effect {
  /// No row is another than it was.
  COMPATIBLE,
  /// All rows are legal; something is filled, left out or written in another form.
  ADAPTED,
  /// The dataset cannot be loaded as it is written.
  BREAKING;

  /// As people say it.
  public String words() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The worse of the two.
  public Effect or(Effect other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
