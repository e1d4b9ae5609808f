package dev.highwater.anonymize.check.scan;

/// What is told of a text while it is scanned.
public interface Hits {

  /// An identifier was found.
  ///
  /// @param found what the set knows of it
  /// @param place where it begins in the raw text; in an encoded one, where that begins
  /// @param whole whether the text has nothing else
  void identifier(long found, int place, boolean whole, boolean encoded);

  /// A date of the source was found.
  void date(int place, boolean encoded);
}
