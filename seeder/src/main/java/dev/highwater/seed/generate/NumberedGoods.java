package dev.highwater.seed.generate;

import dev.highwater.dataset.value.Utf8;
import java.util.Map;

/// Numbers of goods, books and journals with their check digits, hyphenated as PostgreSQL's
/// extension `isn` hyphenates them.
final class NumberedGoods {

  /// What the digits 979-0, for which the M stands, add to a sum.
  private static final int MUSIC = 9 + 3 * 7 + 9;

  private NumberedGoods() {}

  static void register(Map<String, Function> functions) {
    functions.put("isn", NumberedGoods::number);
  }

  /// The number of a kind that belongs to n; the same n gives the same number, and others another
  /// as long as the kind has enough.
  private static Value number(CallSite call) {
    String kind = Texts.constant(call.expect(2, 2).value(0));
    Term.OfLong numbers = call.whole(1);
    Scheme scheme =
        switch (kind) {
          case "ean13" -> new Scheme("200-#########-?", Check.EAN);
          case "isbn13" -> new Scheme("978-0-19-######-?", Check.EAN);
          case "isbn" -> new Scheme("0-19-######-?", Check.ISBN);
          case "ismn13" -> new Scheme("979-0-001-#####-?", Check.EAN);
          case "ismn" -> new Scheme("M-001-#####-?", Check.ISMN);
          case "issn13" -> new Scheme("977-####-###-00-?", Check.EAN);
          case "issn" -> new Scheme("####-###?", Check.ISSN);
          case "upc" -> new Scheme("###########?", Check.UPC);
          default ->
              throw new CompileFailure(
                  "there is no numbering '" + kind + "'",
                  "write ean13, isbn13, isbn, ismn13, ismn, issn13, issn or upc");
        };
    return Value.of(
        Type.Plain.TEXT,
        (Term.OfText)
            (row, out) -> {
              long number = numbers.at(row);
              if (number == Term.OfLong.NULL) {
                return false;
              }
              scheme.append(number, out);
              return true;
            });
  }

  /// How the last digit follows from the others: their weights, and by what the sum is divided.
  private enum Check {
    /// Of 13 digits every second one three times.
    EAN,
    /// The same without the leading zero of the 13 digits.
    UPC,
    /// As if the M were a leading 979-0.
    ISMN,
    ISBN,
    ISSN;

    int weight(int index) {
      return switch (this) {
        case EAN, ISMN -> index % 2 == 0 ? 1 : 3;
        case UPC -> index % 2 == 0 ? 3 : 1;
        case ISBN -> 10 - index;
        case ISSN -> 8 - index;
      };
    }

    char digit(int sum) {
      int modulus = this == ISBN || this == ISSN ? 11 : 10;
      int digit = (modulus - sum % modulus) % modulus;
      return digit == 10 ? 'X' : (char) ('0' + digit);
    }
  }

  /// @param pattern with # for digits of the number and ? for the check digit
  private record Scheme(String pattern, Check check) {

    void append(long number, Utf8 out) {
      long power = 1;
      for (int i = 0; i < pattern.length(); i++) {
        power *= pattern.charAt(i) == '#' ? 10 : 1;
      }
      long rest = Math.floorMod(number, power);
      int index = 0;
      int sum = check == Check.ISMN ? MUSIC : 0;
      for (int i = 0; i < pattern.length(); i++) {
        char c = pattern.charAt(i);
        if (c == '#') {
          power /= 10;
          c = (char) ('0' + rest / power % 10);
        } else if (c == '?') {
          c = check.digit(sum);
        }
        if (c >= '0' && c <= '9') {
          sum += (c - '0') * check.weight(index++);
        }
        out.append((byte) c);
      }
    }
  }
}
