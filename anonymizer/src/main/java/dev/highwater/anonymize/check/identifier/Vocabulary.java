package dev.highwater.anonymize.check.identifier;

import java.util.Set;

/// The words that pseudonyms are drawn from. Real people have such names too, so that a pseudonym
/// may be the name of somebody in the source by chance.
///
/// @param words as the pools have them
public record Vocabulary(Set<String> words) {

  /// No words: every identifier that is seen again is a leak.
  public static final Vocabulary NONE = new Vocabulary(Set.of());

  public Vocabulary {
    words = Set.copyOf(words);
  }
}
