package dev.highwater.schema.section;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.schema.testing.EachServer;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestResource;
import dev.highwater.schema.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class SectionIT {

  /// What the catalogue's records do not hold, straight from the server. `conislocal` and
  /// `connoinherit` of partitions are not compared: attaching sets them otherwise than creating
  /// does, as after a restore by pg_dump, and nothing depends on them.
  private static final String RAW =
      """
      SELECT k.conrelid::regclass, k.conname, k.contype, k.condeferrable, k.condeferred,
             k.convalidated, k.coninhcount,
             k.confupdtype, k.confdeltype, k.conkey, k.confkey, k.conindid::regclass,
             i.indisvalid, i.indimmediate, i.indisclustered, i.indisreplident, i.indoption,
             x.reloptions, x.relispartition, pg_get_constraintdef(k.oid),
             to_jsonb(k.*) ->> 'conenforced', to_jsonb(k.*) ->> 'conperiod'
        FROM pg_constraint k
        LEFT JOIN pg_index i ON i.indexrelid = k.conindid
        LEFT JOIN pg_class x ON x.oid = k.conindid
       WHERE k.connamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
       ORDER BY 1, 2\
      """;

  @ParameterizedTest
  @EachServer
  void aHostileSchemaComesBackAsItWas(TestServer server) throws SQLException {
    try (TestDatabase database = TestDatabase.empty(server).create()) {
      database.execute(TestResource.HOSTILE_SCHEMA);
      roundTrip(database);
    }
  }

  @ParameterizedTest
  @EachServer
  void aSchemaWithEveryFeatureComesBackAsItWas(TestServer server) throws SQLException {
    try (TestDatabase database = TestDatabase.empty(server).create()) {
      database.execute(TestResource.FEATURES);
      if (read(database).version().major() >= 18) {
        database.execute(TestResource.FEATURES_OF_18);
      }
      roundTrip(database);
    }
  }

  @ParameterizedTest
  @EachServer
  void obcmsComesBackAsItWas(TestServer server) throws SQLException {
    try (TestDatabase database = TestDatabase.obcms(server).create()) {
      roundTrip(database);
    }
  }

  @Test
  void aTableTakesAlongOnlyForeignKeysThatPointAtIt() throws SQLException {
    try (TestDatabase database = TestDatabase.empty().create()) {
      database.execute(TestResource.HOSTILE_SCHEMA);
      PostData postData =
          Section.postData(read(database), Set.of(new QualifiedName("public", "ring_c")));

      assertThat(postData.drops())
          .extracting(PostDataItem::name)
          .containsExactly("b_c", "c_a", "ring_c_parent_fkey", "ring_c_pkey");
    }
  }

  @Test
  void whatAPartitionHasFromAParentOutsideStays() throws SQLException {
    try (TestDatabase database = TestDatabase.empty().create()) {
      database.execute(TestResource.HOSTILE_SCHEMA);
      Catalog before = read(database);
      PostData postData =
          Section.postData(before, Set.of(new QualifiedName("public", "event_2024")));

      assertThat(postData.creations())
          .extracting(PostDataItem::name)
          .containsExactly("event_2024_only");
    }
  }

  private static void roundTrip(TestDatabase database) throws SQLException {
    Catalog before = read(database);
    List<String> rawBefore = raw(database);
    PostData postData =
        Section.postData(
            before, before.tables().stream().map(Table::name).collect(Collectors.toSet()));

    run(database, postData.drops().stream().map(PostDataItem::dropSql).toList());
    assertThat(read(database).tables())
        .allSatisfy(
            table -> {
              assertThat(table.keys()).isEmpty();
              assertThat(table.foreignKeys()).isEmpty();
              assertThat(table.exclusions()).isEmpty();
              assertThat(table.indexes()).isEmpty();
            });

    for (List<PostDataItem> group : postData.buildGroups()) {
      build(database, group);
    }
    build(database, postData.foreignKeys());
    assertThat(read(database)).isEqualTo(before);
    assertThat(raw(database)).containsExactlyElementsOf(rawBefore);
  }

  private static void build(TestDatabase database, List<PostDataItem> items) throws SQLException {
    run(database, items.stream().map(PostDataItem::createSql).toList());
    run(
        database,
        items.reversed().stream().map(PostDataItem::finishSql).filter(Objects::nonNull).toList());
  }

  private static List<String> raw(TestDatabase database) {
    return database.rows(RAW).stream().map(row -> String.join(" | ", row)).toList();
  }

  private static void run(TestDatabase database, List<String> statements) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String sql : statements) {
        statement.execute(sql);
        connection.commit();
      }
    }
  }

  private static Catalog read(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect()) {
      return CatalogReader.read(connection);
    }
  }
}
