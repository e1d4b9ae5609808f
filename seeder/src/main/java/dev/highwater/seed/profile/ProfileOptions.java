package dev.highwater.seed.profile;

import dev.highwater.seed.zero.ZeroOptions;
import java.util.List;

/// What may be learned.
///
/// @param tables which tables, and the dataset's seed and clock
/// @param named patterns of the columns, `table.column`, whose texts may be named; none means none
/// @param groupSize values that fewer rows share are not named, and no bound lies closer to the
///   lowest or highest value
public record ProfileOptions(ZeroOptions tables, List<String> named, long groupSize) {

  /// No text is named, and no group of less than five rows.
  public static final ProfileOptions STANDARD =
      new ProfileOptions(ZeroOptions.STANDARD, List.of(), 5);

  public ProfileOptions {
    named = List.copyOf(named);
    if (groupSize < 1) {
      throw new IllegalArgumentException("A group has one row at least, not " + groupSize);
    }
  }
}
