package dev.highwater.seed.profile;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Columns as people name them: `film.title`, `film.*`, `*.status`, `*`.
final class ColumnPatterns implements Predicate<String> {

  private final List<Pattern> patterns;

  ColumnPatterns(List<String> written) {
    patterns = written.stream().map(ColumnPatterns::compiled).toList();
  }

  private static Pattern compiled(String written) {
    StringBuilder regex = new StringBuilder();
    for (String part : written.split("\\*", -1)) {
      regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(part));
    }
    return Pattern.compile(regex.toString());
  }

  @Override
  public boolean test(String column) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(column).matches());
  }
}
