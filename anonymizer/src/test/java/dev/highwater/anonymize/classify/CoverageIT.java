package dev.highwater.anonymize.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.anonymize.pack.Pack;
import dev.highwater.anonymize.policy.Policy;
import dev.highwater.anonymize.policy.PolicyReader;
import dev.highwater.anonymize.policy.PolicyWriter;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.schema.testing.TestDatabase;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each change of a schema leaves the gap that it should, and no other kind of change leaves any.
class CoverageIT {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.empty();

  private static final Pack PACK = Pack.load("ph");
  private static final List<Policy> REVIEWED = new ArrayList<>();

  record Mutation(String kind, String object, String sql) {}

  static List<Mutation> mutations() {
    List<Mutation> found = new ArrayList<>();
    for (String block :
        Pattern.compile("(?m)^--- ").splitAsStream(Resource.text("mutations.sql")).toList()) {
      if (!block.isBlank()) {
        String head = block.lines().findFirst().orElseThrow();
        int blank = head.indexOf(' ');
        found.add(
            new Mutation(
                head.substring(0, blank),
                head.substring(blank + 1),
                block.substring(head.length())));
      }
    }
    return found;
  }

  @BeforeAll
  static void review() throws Exception {
    DATABASE.execute(Resource.text("clinic.sql"));
    try (Connection connection = DATABASE.connect()) {
      Classification proposed =
          Classifier.classify(
              CatalogReader.read(connection), PACK, Optional.of(new Sampler(connection)));
      REVIEWED.add(
          PolicyReader.read(
              "policy.yaml", PolicyWriter.write(proposed.policy("clinic"), List.of())));
    }
  }

  @Test
  void areManyMutations() {
    assertThat(mutations()).hasSizeGreaterThanOrEqualTo(60);
  }

  @Test
  void whatItProposedCoversTheDatabaseAndMayBeCarriedOut() throws Exception {
    try (Connection connection = DATABASE.connect()) {
      assertThat(gaps(connection)).isEmpty();
      assertThat(
              PolicyRefusals.of(REVIEWED.get(0), CatalogReader.read(connection), Optional.of(PACK))
                  .refusals())
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void leaveTheirGap(Mutation mutation) throws Exception {
    try (Connection connection = DATABASE.connect()) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute(mutation.sql());
      }
      List<Gap> gaps = gaps(connection);
      connection.rollback();
      if (mutation.kind().equals("NONE")) {
        assertThat(gaps).isEmpty();
      } else {
        assertThat(gaps)
            .extracting(gap -> gap.kind() + " " + gap.object())
            .contains(mutation.kind() + " " + mutation.object());
      }
    }
  }

  private static List<Gap> gaps(Connection connection) {
    return Coverage.of(
        REVIEWED.get(0),
        CatalogReader.read(connection),
        PACK,
        Optional.of(new Sampler(connection)));
  }
}
