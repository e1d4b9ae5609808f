package dev.highwater.cli.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A cell is the same on every machine, at any time, under any locale: what makes cells asks none
/// of them.
class DeterminismTest {

  private static final Set<String> SYSTEM = Set.of("currentTimeMillis", "nanoTime");
  private static final Set<String> STRICT_ONLY =
      Set.of(
          "acos", "asin", "atan", "atan2", "cbrt", "cos", "cosh", "exp", "expm1", "hypot", "log",
          "log10", "log1p", "pow", "sin", "sinh", "tan", "tanh", "random");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dev.highwater.seed.generate..",
        "dev.highwater.anonymize.mask..",
        "dev.highwater.anonymize.text..",
        "dev.highwater.dataset.random..",
        "dev.highwater.dataset.value..",
        "dev.highwater.dataset.copy.."
      })
  void whatMakesCellsAsksNoClockNoChanceNoPlace(String room) {
    noClasses()
        .that()
        .resideInAPackage(room)
        .should()
        .accessTargetWhere(dependsOnTheMachine())
        .check(House.CLASSES);
  }

  @Test
  void theRuleSeesWhatItForbids() {
    JavaClasses careless = new ClassFileImporter().importClasses(Careless.class);

    assertThat(
            noClasses()
                .should()
                .accessTargetWhere(dependsOnTheMachine())
                .evaluate(careless)
                .getFailureReport()
                .getDetails())
        .hasSize(7);
  }

  private static DescribedPredicate<JavaAccess<?>> dependsOnTheMachine() {
    return DescribedPredicate.describe(
        "depends on clock, chance, locale, zone or processor",
        access -> dependsOnTheMachine(access.getTarget()));
  }

  private static boolean dependsOnTheMachine(AccessTarget target) {
    String owner = target.getOwner().getName();
    String name = target.getName();
    return switch (owner) {
      case "java.lang.System" -> SYSTEM.contains(name);
      case "java.lang.Math" -> STRICT_ONLY.contains(name);
      case "java.util.concurrent.ThreadLocalRandom", "java.security.SecureRandom" -> true;
      case "java.util.Random", "java.util.SplittableRandom" ->
          target.getFullName().endsWith("<init>()");
      case "java.util.UUID" -> name.equals("randomUUID");
      case "java.util.Locale", "java.util.TimeZone" -> name.equals("getDefault");
      case "java.nio.charset.Charset" -> name.equals("defaultCharset");
      case "java.lang.String" -> usesDefaultLocale(target);
      default ->
          owner.startsWith("java.time.") && (name.equals("now") || name.equals("systemDefault"));
    };
  }

  private static boolean usesDefaultLocale(AccessTarget target) {
    String call = target.getFullName();
    return call.endsWith("toLowerCase()")
        || call.endsWith("toUpperCase()")
        || call.endsWith("formatted([Ljava.lang.Object;)")
        || call.endsWith("format(java.lang.String, [Ljava.lang.Object;)");
  }

  /// One of each, so that the rule cannot go blind without a test that says so.
  static final class Careless {
    static String[] all() {
      return new String[] {
        String.valueOf(System.nanoTime()),
        String.valueOf(java.time.Instant.now()),
        String.valueOf(new Random().nextInt()),
        String.valueOf(ThreadLocalRandom.current().hashCode()),
        String.valueOf(Locale.getDefault()),
        String.valueOf(Math.exp(1)),
        String.valueOf(new SecureRandom().hashCode())
      };
    }
  }
}
