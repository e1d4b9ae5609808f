package dev.highwater.schema.catalog;

import java.util.Locale;
import java.util.regex.Pattern;

/// Names of columns and tables as words.
public final class Words {

  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Words() {}

  /// `contactNumber`, `contact_number` and `Contact No.` as words between blanks, one at each end.
  public static String of(String name) {
    String apart = HUMP.matcher(name).replaceAll(" ");
    return " " + OTHER.matcher(apart).replaceAll(" ").strip().toLowerCase(Locale.ROOT) + " ";
  }
}
