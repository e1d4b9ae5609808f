package dev.highwater.anonymize.policy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.schema.catalog.QualifiedName;
import org.junit.jupiter.api.Test;

class ColumnRuleTest {

  private static final QualifiedName USERS = new QualifiedName("public", "auth_user");

  @Test
  void everyRuleHasAReason() {
    assertThatThrownBy(
            () ->
                new ColumnRule(USERS, "id", PersonalDataClass.ORDINARY, new Technique.Keep(), " "))
        .hasMessage("The rule for auth_user.id has no reason");
  }

  @Test
  void aSecretIsNeverKept() {
    assertThatThrownBy(
            () ->
                new ColumnRule(
                    USERS,
                    "password",
                    PersonalDataClass.SECRET,
                    new Technique.Keep(),
                    "the testers want to log in"))
        .hasMessage("A secret cannot be kept: auth_user.password");
  }

  @Test
  void aKeyedTechniqueNamesItsKeyDomain() {
    assertThatThrownBy(() -> new Technique.Pseudonymize(""))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
