package dev.highwater.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.schema.failure.Failure;
import org.junit.jupiter.api.Test;

class AuditRulesTest {

  @Test
  void aFileIsSplitAtItsRules() {
    assertThat(
            AuditRules.parse(
                """
                -- What comes before the first rule is for people.

                -- rule: one
                -- why: Nothing is two.
                SELECT 'a', '1', ''
                WHERE false;

                -- rule: two
                -- why: Nothing is one.
                SELECT 'b', '2', '';
                """))
        .containsExactly(
            new AuditRule("one", "Nothing is two.", "SELECT 'a', '1', ''\nWHERE false"),
            new AuditRule("two", "Nothing is one.", "SELECT 'b', '2', ''"));
  }

  @Test
  void rulesWithoutAQueryOrWithANameOfAnotherAreRefused() {
    assertThatThrownBy(() -> AuditRules.parse("-- rule: one\n-- why: None.\n"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                AuditRules.parse(
                    "-- rule: one\n-- why: A.\nSELECT 1;\n-- rule: one\n-- why: B.\nSELECT 2;\n"))
        .hasMessageContaining("Two rules are called one");
  }

  @Test
  void obcmsHasRulesAndOthersHaveNone() {
    assertThat(AuditRules.of("obcms")).hasSizeGreaterThan(100);
    assertThatThrownBy(() -> AuditRules.of("shop"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no audit rules for shop");
  }
}
