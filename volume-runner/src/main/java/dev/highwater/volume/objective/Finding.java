package dev.highwater.volume.objective;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the measurements say about why a value is what it is.
///
/// @param sentences without their full stops
/// @param remedy what to look at first, or null
record Finding(List<String> sentences, @Nullable String remedy) {

  static final Finding NOTHING = new Finding(List.of(), null);

  Finding {
    sentences = List.copyOf(sentences);
  }

  /// Collects sentences, and keeps the first remedy said.
  static final class Builder {

    private final List<String> sentences = new ArrayList<>();
    private @Nullable String remedy;

    void say(String sentence) {
      sentences.add(sentence);
    }

    void remedy(String text) {
      if (remedy == null) {
        remedy = text;
      }
    }

    Finding build() {
      return new Finding(sentences, remedy);
    }
  }
}
