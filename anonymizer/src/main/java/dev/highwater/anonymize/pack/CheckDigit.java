package dev.highwater.anonymize.pack;

/// Check digits whose rule is public. That of the Philippine TIN is not.
public enum CheckDigit {
  /// There is none that could be checked.
  NONE,
  /// ISO/IEC 7812-1, annex B: payment cards.
  LUHN;

  /// Whether the digits of a value end in their check digit; false where there is nothing to check.
  public boolean holds(String value) {
    return switch (this) {
      case NONE -> false;
      case LUHN -> luhn(value);
    };
  }

  private static boolean luhn(String value) {
    int sum = 0;
    int count = 0;
    for (int i = value.length() - 1; i >= 0; i--) {
      int digit = value.charAt(i) - '0';
      if (digit >= 0 && digit <= 9) {
        int weighted = count % 2 == 0 ? digit : 2 * digit;
        sum += weighted > 9 ? weighted - 9 : weighted;
        count++;
      }
    }
    return count >= 12 && sum % 10 == 0;
  }
}
