package dev.highwater.anonymize.pack;

import java.util.List;
import java.util.Optional;

/// What numbers of one kind look like, and so their substitutes.
///
/// @param forms `9` stands for any digit, `A` for any letter, all else for itself; the first one is
///   shown to people
/// @param inText whether what has one of the forms goes from free text
/// @param telephone how telephone numbers are told from all others; none for another number
public record NumberShape(List<String> forms, boolean inText, Optional<Telephone> telephone) {

  private static final String DIGITS = "9175550142";
  private static final String LETTERS = "ABCDEFGH";

  public NumberShape {
    forms = List.copyOf(forms);
  }

  /// Numbers that can be called.
  ///
  /// @param digits of a number within the country, its trunk prefix left out
  /// @param unowned what numbers begin with that no operator gives to anybody
  public record Telephone(int digits, String unowned) {
    public Telephone {
      if (unowned.length() >= digits || !unowned.chars().allMatch(c -> c >= '0' && c <= '9')) {
        throw new IllegalArgumentException("A beginning of digits leaves some digits over");
      }
    }
  }

  /// An invented number of the first form.
  public String sample() {
    StringBuilder sample = new StringBuilder();
    int digits = 0;
    int letters = 0;
    for (char c : (forms.isEmpty() ? "99-999" : forms.getFirst()).toCharArray()) {
      sample.append(
          switch (c) {
            case '9' -> DIGITS.charAt(digits++ % DIGITS.length());
            case 'A' -> LETTERS.charAt(letters++ % LETTERS.length());
            default -> c;
          });
    }
    return sample.toString();
  }
}
