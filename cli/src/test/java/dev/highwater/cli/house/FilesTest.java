package dev.highwater.cli.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Files are small, and speak of nobody's machine.
class FilesTest {

  private static final int MEDIAN_LINES = 100;
  private static final int MOST_LINES = 500;

  /// Somebody's home, and the hosts of package registries, which belong into a Maven's settings.
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "((?:/home|/Users|/root)/[A-Za-z.]|repo1?\\.maven\\.|registry\\.npm|"
              + "maven\\.google\\.com|oss\\.sonatype|jitpack\\.io)");

  private static final Pattern TEXT =
      Pattern.compile(".*\\.(java|xml|md|sql|yaml|yml|csv|txt|html|css|js|json|properties|sh)");

  @Test
  void sourceFilesAreShort() {
    List<Long> lines =
        sources().stream().map(file -> House.text(file).lines().count()).sorted().toList();

    assertThat(sources())
        .allSatisfy(
            file ->
                assertThat(House.text(file).lines().count())
                    .as(file.toString())
                    .isLessThanOrEqualTo(MOST_LINES));
    assertThat(lines.get(lines.size() / 2)).as("median").isLessThanOrEqualTo(MEDIAN_LINES);
  }

  @Test
  void noFileKnowsSomebodysHomeOrARegistry() {
    Path self = Path.of("FilesTest.java");
    List<Path> telling =
        House.files().stream()
            .filter(file -> !file.endsWith(self))
            .filter(FilesTest::isText)
            .filter(file -> ELSEWHERE.matcher(House.text(file)).find())
            .map(House.root()::relativize)
            .toList();

    assertThat(telling).isEmpty();
  }

  private static List<Path> sources() {
    return House.files().stream().filter(file -> file.toString().endsWith(".java")).toList();
  }

  private static boolean isText(Path file) {
    String name = file.toString();
    return TEXT.matcher(name).matches() || name.contains("/scripts/");
  }
}
