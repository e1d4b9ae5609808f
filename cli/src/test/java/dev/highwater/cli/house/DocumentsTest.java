package dev.highwater.cli.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the documents name is there.
class DocumentsTest {

  private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]\\w+)`");
  private static final Pattern SCRIPT = Pattern.compile("(?<![\\w/])(scripts/[\\w-]+)");
  private static final Pattern LINK = Pattern.compile("\\]\\(((?!http|#)[^)#]+)");

  @ParameterizedTest
  @MethodSource("documents")
  void typesThatAreNamedExist(String document) {
    Set<String> types =
        House.CLASSES.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());

    if (document.equals("ARCHITECTURE.md") || document.equals("CONTRIBUTING.md")) {
      List<String> named = House.all(TYPE, text(document));
      assertThat(named).isNotEmpty().allSatisfy(name -> assertThat(types).contains(name));
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void scriptsThatAreNamedCanBeRun(String document) {
    assertThat(House.all(SCRIPT, text(document)))
        .allSatisfy(script -> assertThat(isScript(House.root().resolve(script))).isTrue());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void linksLeadSomewhere(String document) {
    Path folder = Objects.requireNonNull(House.root().resolve(document).getParent());

    assertThat(House.all(LINK, text(document)))
        .allSatisfy(link -> assertThat(folder.resolve(link)).exists());
  }

  static Stream<String> documents() {
    return House.files().stream()
        .filter(file -> file.toString().endsWith(".md"))
        .map(file -> House.root().relativize(file).toString());
  }

  private static boolean isScript(Path path) {
    return Files.isDirectory(path) || Files.isExecutable(path);
  }

  private static String text(String document) {
    return House.text(House.root().resolve(document));
  }
}
