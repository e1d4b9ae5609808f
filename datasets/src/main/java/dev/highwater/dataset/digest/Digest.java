package dev.highwater.dataset.digest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a set of rows is, in 32 hexadecimal digits: the sum of its rows' hashes modulo 2^128, which
/// does not depend on their order, counts rows that occur twice, and of ranges can be added up.
/// With the number of rows and of their bytes.
///
/// @param high upper half of the sum
/// @param low lower half of the sum
/// @param rows how many rows
/// @param bytes of all tuples in COPY BINARY
public record Digest(long high, long low, long rows, long bytes) {

  /// The digest of no rows.
  public static final Digest EMPTY = new Digest(0, 0, 0, 0);

  private static final Pattern HEX = Pattern.compile("([0-9a-f]{16})([0-9a-f]{16})");

  public Digest {
    if (rows < 0 || bytes < 0) {
      throw new IllegalArgumentException(
          "A digest cannot cover " + rows + " rows of " + bytes + " bytes");
    }
  }

  /// A digest as it was written.
  ///
  /// @param hex 32 hexadecimal digits, lower case
  public static Digest of(String hex, long rows, long bytes) {
    Matcher halves = HEX.matcher(hex);
    if (!halves.matches()) {
      throw new IllegalArgumentException(
          "A digest is 32 hexadecimal digits in lower case, not '" + hex + "'");
    }
    return new Digest(
        Long.parseUnsignedLong(halves.group(1), 16),
        Long.parseUnsignedLong(halves.group(2), 16),
        rows,
        bytes);
  }

  /// The digest of these rows and those together.
  public Digest plus(Digest other) {
    long sum = low + other.low;
    long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
    return new Digest(high + other.high + carry, sum, rows + other.rows, bytes + other.bytes);
  }

  /// The sum as 32 hexadecimal digits.
  public String hex() {
    return "%016x%016x".formatted(high, low);
  }

  @Override
  public String toString() {
    return hex() + " (" + rows + " rows, " + bytes + " bytes)";
  }
}
