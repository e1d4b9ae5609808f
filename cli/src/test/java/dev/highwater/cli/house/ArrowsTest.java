package dev.highwater.cli.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which room may know which.
class ArrowsTest {

  private static final Set<String> NAMELESS =
      Set.of("common", "core", "util", "utils", "base", "helper", "helpers", "manager", "misc");

  @ParameterizedTest
  @ValueSource(strings = {"schema", "dataset", "seed", "anonymize", "volume", "cli"})
  void classesOfEveryRoomAreLookedAt(String room) {
    assertThat(House.CLASSES)
        .filteredOn(type -> type.getPackageName().startsWith("dev.highwater." + room))
        .hasSizeGreaterThan(3);
  }

  @ParameterizedTest
  @CsvSource({
    "schema,    dataset seed anonymize volume cli",
    "dataset,   seed anonymize volume cli",
    "seed,      anonymize volume cli",
    "anonymize, seed volume cli",
    "volume,    anonymize cli",
  })
  void arrowsPointDown(String room, String above) {
    String[] forbidden =
        above
            .lines()
            .flatMap(line -> java.util.Arrays.stream(line.split(" ", -1)))
            .map(name -> "dev.highwater." + name + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("dev.highwater." + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .check(House.CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.highwater.(**)").should().beFreeOfCycles().check(House.CLASSES);
  }

  @Test
  void packagesAreCalledAfterWhatIsInThem() {
    Set<String> nameless =
        House.CLASSES.stream()
            .map(type -> type.getPackage().getRelativeName())
            .filter(NAMELESS::contains)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(nameless).isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIsForAndForbidsNull() {
    Set<String> unmarked =
        House.CLASSES.stream()
            .map(type -> type.getPackage())
            .filter(room -> !room.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(unmarked).isEmpty();
  }
}
