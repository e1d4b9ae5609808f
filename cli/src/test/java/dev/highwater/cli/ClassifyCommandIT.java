package dev.highwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.schema.testing.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifyCommandIT {

  @TempDir Path directory;

  @Test
  void aProposedPolicyCoversItsDatabaseUntilThatChanges() {
    try (TestDatabase database = Lending.in(TestDatabase.empty())) {
      String db = Lending.db(directory, database.settings());

      Run proposed = Run.in(directory, "anonymize classify --sample --out policy.yaml" + db);
      Run again = Run.in(directory, "anonymize classify --out policy.yaml" + db);
      Run json = Run.in(directory, "anonymize classify --output json" + db);
      Run covered = Run.in(directory, "anonymize classify --check --policy policy.yaml" + db);
      database.execute("ALTER TABLE reader ADD COLUMN home_address text");
      Run drifted = Run.in(directory, "anonymize classify --check --policy policy.yaml" + db);

      assertThat(proposed.code()).as(proposed.err()).isZero();
      assertThat(proposed.out()).contains("policy.yaml", "ordinary");
      assertThat(again.code()).isEqualTo(ExitCode.FAILED);
      assertThat(json.out()).contains("\"table\"", "\"evidence\"");
      assertThat(covered.code()).as(covered.out()).isZero();
      assertThat(drifted.code()).isEqualTo(ExitCode.NEGATIVE);
      assertThat(drifted.out())
          .contains("reader.home_address", "home_address: {class: direct_identifier");
    }
  }

  @Test
  void aDatabaseWithoutTablesIsAnotherThanWasMeant() {
    try (TestDatabase database = TestDatabase.empty().create()) {
      Run empty =
          Run.in(
              directory,
              "anonymize classify --out policy.yaml" + Lending.db(directory, database.settings()));

      assertThat(empty.code()).isEqualTo(ExitCode.FAILED);
      assertThat(empty.err()).contains("The source has no tables", "--db service=NAME");
      assertThat(directory.resolve("policy.yaml")).doesNotExist();
    }
  }

  @Test
  void wrongUsesAreSaidSo() {
    Run alone = Run.in(directory, "anonymize classify --check");
    Run pack = Run.in(directory, "anonymize classify --pack nowhere");

    assertThat(alone.code()).isEqualTo(ExitCode.USAGE);
    assertThat(alone.err()).contains("--check and --policy go together");
    assertThat(pack.code()).isEqualTo(ExitCode.FAILED);
    assertThat(pack.err()).contains("There is no pack nowhere", "--pack ph");
  }
}
