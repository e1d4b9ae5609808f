package dev.highwater.schema.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.fingerprint.SchemaDifference.Change;
import dev.highwater.schema.fingerprint.SchemaDifference.Kind;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestResource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SchemaDiffIT {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.empty();

  @Test
  void aSchemaDiffersInNothingFromItself() throws SQLException {
    Catalog features = after("");

    assertThat(SchemaDiff.between(features, after(""))).isEmpty();
  }

  @Test
  void tellsByTableWhatWasAddedRemovedAndChanged() throws SQLException {
    List<SchemaDifference> differences =
        SchemaDiff.between(
            after(""),
            after(
                """
                ALTER TABLE checked ADD COLUMN more integer NOT NULL DEFAULT 3;
                ALTER TABLE given ALTER COLUMN by_default SET GENERATED ALWAYS;
                ALTER TABLE keyed DROP CONSTRAINT keyed_ab CASCADE;
                ALTER TABLE keyed ADD CONSTRAINT keyed_email UNIQUE (email);
                ALTER TABLE watched ENABLE TRIGGER asleep;
                CREATE INDEX referring_a ON referring (a);
                CREATE TABLE new (id bigint PRIMARY KEY);
                DROP TABLE passing;
                DROP SEQUENCE shared_numbers CASCADE;
                """));

    assertThat(differences)
        .extracting(
            difference -> String.valueOf(difference.table()),
            SchemaDifference::kind,
            SchemaDifference::name,
            SchemaDifference::change,
            SchemaDifference::decidesRows)
        .containsExactly(
            tuple("checked", Kind.COLUMN, "more", Change.ADDED, true),
            tuple("given", Kind.COLUMN, "also_shared", Change.CHANGED, true),
            tuple("given", Kind.COLUMN, "by_default", Change.CHANGED, true),
            tuple("given", Kind.COLUMN, "shared", Change.CHANGED, true),
            tuple("keyed", Kind.KEY, "keyed_ab", Change.REMOVED, true),
            tuple("keyed", Kind.KEY, "keyed_email", Change.ADDED, true),
            tuple("new", Kind.TABLE, "table", Change.ADDED, true),
            tuple("passing", Kind.TABLE, "table", Change.REMOVED, true),
            tuple("referring", Kind.FOREIGN_KEY, "by_unique_key", Change.REMOVED, true),
            tuple("referring", Kind.INDEX, "referring_a", Change.ADDED, false),
            tuple("watched", Kind.TRIGGER, "asleep", Change.CHANGED, false),
            tuple("null", Kind.SEQUENCE, "shared_numbers", Change.REMOVED, true));
    assertThat(differences.get(0).after()).isEqualTo("integer not null default 3");
    assertThat(differences.get(2).before()).isEqualTo("integer not null identity by default");
    assertThat(differences.get(2).after()).isEqualTo("integer not null identity always");
  }

  @Test
  void theIndexBehindAConstraintIsToldOnlyWhereItIsAllThatDiffers() throws SQLException {
    assertThat(SchemaDiff.between(after(""), after("ALTER INDEX keyed_ab SET (fillfactor = 50)")))
        .extracting(SchemaDifference::kind, SchemaDifference::name)
        .containsExactly(tuple(Kind.INDEX, "keyed_ab"));
  }

  @Test
  void aTableTurnedIntoAPartitionReadsLikeOne() throws SQLException {
    assertThat(
            SchemaDiff.between(
                after("CREATE TABLE part (a text)"),
                after("CREATE TABLE part PARTITION OF by_nothing FOR VALUES IN ('x')")))
        .extracting(SchemaDifference::before, SchemaDifference::after)
        .containsExactly(
            tuple("ordinary", "ordinary, partition of by_nothing FOR VALUES IN ('x')"));
  }

  /// The features with some changes, all of which are rolled back.
  private static Catalog after(String changes) throws SQLException {
    try (Connection connection = DATABASE.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(TestResource.FEATURES);
      statement.execute(changes);
      Catalog catalog = CatalogReader.read(connection);
      connection.rollback();
      return catalog;
    }
  }
}
