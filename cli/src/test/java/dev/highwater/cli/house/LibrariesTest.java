package dev.highwater.cli.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

/// Where libraries may be known.
class LibrariesTest {

  @Test
  void springStaysInJobsAndAtTheDoor() {
    onlyIn("org.springframework..", "dev.highwater..job..", "dev.highwater.cli..");
  }

  @Test
  void picocliStaysAtTheDoor() {
    onlyIn("picocli..", "dev.highwater.cli..");
  }

  @Test
  void flywayStaysWithTheReferenceSchemas() {
    onlyIn("org.flywaydb..", "dev.highwater.schema.reference..");
  }

  @Test
  void micrometerOnlyTellsOtherToolsOfARun() {
    onlyIn("io.micrometer..", "dev.highwater.volume.export..");
  }

  @Test
  void datafakerOnlyFillsPools() {
    onlyIn("net.datafaker..", "dev.highwater.dataset.value..");
  }

  @Test
  void rowsMeetNoSqlBuilderFrameworkOrLog() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.highwater.dataset.copy..",
            "dev.highwater.dataset.random..",
            "dev.highwater.dataset.digest..",
            "dev.highwater.seed.generate..",
            "dev.highwater.seed.load..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.jooq..", "org.springframework..", "java.util.logging..", "org.slf4j..")
        .because("it would cost every row")
        .check(House.CLASSES);
  }

  @Test
  void nobodyCopiesThroughReflection() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.lang.reflect..")
        .check(House.CLASSES);
  }

  private static void onlyIn(String library, String... rooms) {
    noClasses()
        .that()
        .resideOutsideOfPackages(rooms)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(House.CLASSES);
  }
}
