package dev.highwater.schema.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.schema.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://app@db.example:5433/obcms",
        "postgres://app@db.example:5433/obcms",
        "jdbc:postgresql://app@db.example:5433/obcms",
        "jdbc:postgresql://db.example:5433/obcms?user=app"
      })
  void allFormsMeanTheSame(String address) {
    assertThat(TargetAddress.resolve(address, Map.of()))
        .isEqualTo(new ConnectionSettings("db.example", 5433, "obcms", "app", null));
  }

  @Test
  void theEnvironmentFillsWhatIsLeftOut() {
    Map<String, String> environment =
        Map.of(
            "PGHOST",
            "db.example",
            "PGPORT",
            "5433",
            "PGUSER",
            "app",
            "PGDATABASE",
            "obcms",
            "PGPASSWORD",
            "s3cret");

    assertThat(TargetAddress.resolve("postgresql://", environment))
        .isEqualTo(new ConnectionSettings("db.example", 5433, "obcms", "app", "s3cret"));
    assertThat(TargetAddress.resolve("postgresql://other@here/there", environment))
        .isEqualTo(new ConnectionSettings("here", 5433, "there", "other", "s3cret"));
  }

  @Test
  void theEnvironmentAloneNamesADatabaseWhereItNamesAServer() {
    assertThat(TargetAddress.ofEnvironment(Map.of("PGUSER", "app", "PGDATABASE", "shop")))
        .isEmpty();
    assertThat(
            TargetAddress.ofEnvironment(
                Map.of("PGHOST", "db.example", "PGUSER", "app", "PGDATABASE", "shop")))
        .map(ConnectionSettings::url)
        .contains("postgresql://app@db.example:5432/shop");
  }

  @Test
  void parametersAreKeptAndEscapesUndone() {
    ConnectionSettings settings =
        TargetAddress.resolve("postgresql://a%40b@h/d%20e?sslmode=require", Map.of());

    assertThat(settings.user()).isEqualTo("a@b");
    assertThat(settings.database()).isEqualTo("d e");
    assertThat(settings.port()).isEqualTo(5432);
    assertThat(settings.parameters()).containsOnly(Map.entry("sslmode", "require"));
    assertThat(TargetAddress.resolve(settings.url(), Map.of()).user()).isEqualTo("a@b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://app:s3cret@h/d",
        "jdbc:postgresql://h/d?user=app&password=s3cret",
        "service=prod&password=s3cret"
      })
  void aPasswordInTheOpenIsRefusedAndNotRepeated(String address) {
    assertThatThrownBy(() -> TargetAddress.resolve(address, Map.of()))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("PGPASSWORD")
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void aVariableOrFileMayCarryAPassword(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("url"), "postgresql://app:s3cret@h/d\n");

    ConnectionSettings expected = new ConnectionSettings("h", 5432, "d", "app", "s3cret");
    assertThat(TargetAddress.resolve("file:" + file, Map.of())).isEqualTo(expected);
    assertThat(TargetAddress.resolve("env:DB", Map.of("DB", "postgresql://app:s3cret@h/d")))
        .isEqualTo(expected);
    assertThat(expected.toString()).doesNotContain("s3cret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://h/d",
        "h/d",
        "",
        "postgresql://a@h1,h2/d",
        "postgresql://a@h:port/d",
        "postgresql://a%zz@h/d",
        "service=nobody_defined_this",
        "env:NOT_SET",
        "file:/no/such/file"
      })
  void whatIsNoAddressIsRefusedWithARemedy(String address) {
    assertThatThrownBy(() -> TargetAddress.resolve(address, Map.of()))
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.remedy()).isNotEmpty());
  }
}
