package dev.highwater.schema.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.schema.testing.EachServer;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class ReferenceSchemasIT {

  @ParameterizedTest
  @EachServer
  void obcmsHasAllItsTablesAndKeys(TestServer server) throws SQLException {
    try (TestDatabase database = TestDatabase.obcms(server).create();
        Connection connection = database.connect()) {
      Catalog catalog = CatalogReader.read(connection);

      assertThat(catalog.tables()).hasSize(191);
      assertThat(catalog.tables().stream().mapToInt(table -> table.columns().size()).sum())
          .isEqualTo(2_939);
      assertThat(catalog.tables().stream().mapToInt(table -> table.foreignKeys().size()).sum())
          .isEqualTo(451);
      assertThat(catalog.tables().stream().mapToInt(table -> table.indexes().size()).sum())
          .isEqualTo(1_040);
    }
  }

  @Test
  void aLedgerThatIsThereAlreadyIsNoObstacleAndMigratingTwiceAppliesNothingMore() {
    try (TestDatabase database = TestDatabase.empty().create()) {
      database.execute("CREATE SCHEMA highwater", "CREATE TABLE highwater.ledger (id bigint)");

      ReferenceSchemas.Migration first = ReferenceSchemas.migrate("obcms", database.settings());
      ReferenceSchemas.Migration second = ReferenceSchemas.migrate("obcms", database.settings());

      assertThat(first.applied()).isPositive();
      assertThat(second.applied()).isZero();
      assertThat(second.version()).isEqualTo(first.version());
    }
  }

  @Test
  void stopsAtTheVersionThatIsAskedForAndGoesOnFromThere() {
    try (TestDatabase database = TestDatabase.obcms().create()) {
      assertThat(ReferenceSchemas.version("obcms", database.settings())).contains("18");

      assertThat(ReferenceSchemas.migrate("obcms@1.1", database.settings()))
          .isEqualTo(new ReferenceSchemas.Migration("obcms", "21", 3));
      assertThat(ReferenceSchemas.migrate("obcms@2.0", database.settings()).version())
          .isEqualTo("25");
      assertThat(database.column("SELECT count(*) FROM services_servicefeedback"))
          .containsExactly("0");
      assertThat(ReferenceSchemas.migrate("obcms", database.settings()))
          .isEqualTo(new ReferenceSchemas.Migration("obcms", "25", 0));
      assertThatThrownBy(() -> ReferenceSchemas.migrate("obcms@1.1", database.settings()))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("past version 1.1");
    }
  }

  @Test
  void migrationsTakeTheirRowsAlong() {
    try (TestDatabase database = TestDatabase.obcms().create()) {
      database.execute(
          "SET session_replication_role = replica; INSERT INTO services_serviceapplication"
              + " (id, service_id, applicant_user_id, applicant_name, applicant_contact,"
              + " application_details, status, review_notes, rejection_reason,"
              + " satisfaction_rating, feedback, created_at, updated_at) SELECT gen_random_uuid(),"
              + " gen_random_uuid(), 1, 'A', repeat('0', 30), '', 'completed', '', '', rating,"
              + " 'good', now(), now() FROM unnest(ARRAY[5, NULL]::int[]) rating");

      ReferenceSchemas.migrate("obcms@2.0", database.settings());

      assertThat(database.column("SELECT feedback FROM services_servicefeedback"))
          .containsExactly("good");
      assertThat(
              database.rows(
                  "SELECT length(applicant_contact), beneficiary_count"
                      + " FROM services_serviceapplication"))
          .containsOnly(List.of("20", "1"));
    }
  }

  @Test
  void saysNothingWhileItWorks() {
    List<LogRecord> heard = new CopyOnWriteArrayList<>();
    Handler ear =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            heard.add(record);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger root = Logger.getLogger("");
    root.addHandler(ear);
    try (TestDatabase database = TestDatabase.obcms().create()) {
      ReferenceSchemas.migrate("obcms", database.settings());
    } finally {
      root.removeHandler(ear);
    }
    assertThat(heard).extracting(LogRecord::getMessage).isEmpty();
  }

  @Test
  void saysWhichSchemasThereAre() {
    assertThat(ReferenceSchemas.names()).contains("obcms");
    try (TestDatabase database = TestDatabase.empty().create()) {
      assertThatThrownBy(() -> ReferenceSchemas.migrate("obmcs", database.settings()))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("obcms");
    }
  }

  @Test
  void aDatabaseWithOtherTablesIsRefusedInPlainWords() {
    try (TestDatabase database = TestDatabase.empty().create()) {
      database.execute("CREATE TABLE common_region (id integer)");

      assertThatThrownBy(() -> ReferenceSchemas.migrate("obcms", database.settings()))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("not empty")
          .hasMessageContaining("common_region");
    }
  }
}
