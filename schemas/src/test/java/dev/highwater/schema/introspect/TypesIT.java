package dev.highwater.schema.introspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.highwater.schema.catalog.Check;
import dev.highwater.schema.catalog.Collation;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestServer.class)
class TypesIT {

  private static final Collation CASELESS =
      new Collation(new QualifiedName("public", "caseless"), false);

  private final TestServer server;

  TypesIT(TestServer server) {
    this.server = server;
  }

  @Test
  void aChainOfDomainsKeepsWhatEachOfThemSays() {
    ColumnType price = type("price");
    assertThat(price.kind()).isEqualTo(ColumnType.Kind.DOMAIN);
    assertThat(price.notNull()).isTrue();
    assertThat(price.checks())
        .extracting(Check::name, Check::expression)
        .containsExactly(
            tuple("a_cent_at_least", "((VALUE)::numeric > 0.01)"),
            tuple("affordable", "((VALUE)::numeric < (1000000)::numeric)"));

    ColumnType amount = element(price);
    assertThat(amount.notNull()).isFalse();
    assertThat(amount.defaultExpression()).isEqualTo("0.00");
    assertThat(amount.checks())
        .extracting(Check::name, Check::definition)
        .containsExactly(tuple("not_negative", "CHECK ((VALUE >= (0)::numeric))"));

    assertThat(element(amount)).isEqualTo(price.base());
    assertThat(price.base()).extracting(ColumnType::sql).isEqualTo("numeric(12,2)");
    assertThat(column("price").nullable()).as("NOT NULL by its domain").isFalse();
    assertThat(column("price").defaultExpression()).isNull();
    assertThat(column("price").effectiveDefault()).isEqualTo("0.00");
  }

  @Test
  void anArrayOfADomainLeadsToTheDomain() {
    assertThat(type("prices").kind()).isEqualTo(ColumnType.Kind.ARRAY);
    assertThat(type("prices").element()).isEqualTo(type("price"));
    assertThat(column("prices").nullable()).as("its elements are not").isTrue();
    assertThat(column("moods").dimensions()).isEqualTo(2);
    assertThat(column("mood").dimensions()).isZero();
  }

  @Test
  void compositesHaveTheirFieldsInOrderCompositesAmongThem() {
    ColumnType labelled = type("labelled");
    assertThat(labelled.kind()).isEqualTo(ColumnType.Kind.COMPOSITE);
    assertThat(labelled.fields())
        .extracting(ColumnType.Field::name, field -> field.type().sql())
        .containsExactly(
            tuple("label", "character varying(20)"),
            tuple("at", "public.point_3d"),
            tuple("mood", "public.mood"),
            tuple("tags", "text[]"));
    assertThat(labelled.fields().get(0).type().maximumLength()).isEqualTo(20);
    assertThat(labelled.fields().get(1).type().fields())
        .extracting(ColumnType.Field::name)
        .containsExactly("x", "y", "z");
    assertThat(type("labels").element()).isEqualTo(labelled);

    ColumnType whole =
        FeatureCatalog.table(server, "row_typed").column("whole").orElseThrow().type();
    assertThat(whole.fields()).as("a table's row as a type").hasSize(14);
  }

  @Test
  void rangesAndMultirangesLeadToTheirSubtype() {
    assertThat(type("range").kind()).isEqualTo(ColumnType.Kind.RANGE);
    assertThat(element(type("range")).sql()).isEqualTo("numeric");
    assertThat(type("ranges").kind()).isEqualTo(ColumnType.Kind.MULTIRANGE);
    assertThat(type("ranges").element()).isEqualTo(type("range"));
    ColumnType multirange = element(type("periods"));
    assertThat(multirange.kind()).isEqualTo(ColumnType.Kind.MULTIRANGE);
    assertThat(element(element(multirange)).name().name()).isEqualTo("timestamptz");
  }

  @Test
  void collationsSayWhetherTheyAreDeterministic() {
    assertThat(column("nickname").collation()).isEqualTo(CASELESS);
    assertThat(column("surname").collation()).isEqualTo(CASELESS);
    assertThat(type("surname").collation()).isEqualTo(CASELESS);
    assertThat(type("nickname").collation())
        .isEqualTo(new Collation(new QualifiedName("pg_catalog", "default"), true));
    assertThat(column("price").collation()).isNull();
  }

  @Test
  void modifiersKeepTheirMeaning() {
    assertThat(type("weight")).extracting(ColumnType::precision).isEqualTo(6);
    assertThat(type("weight")).extracting(ColumnType::scale).isEqualTo(3);
    assertThat(type("flags")).extracting(ColumnType::sql).isEqualTo("bit(8)");
    assertThat(type("gap")).extracting(ColumnType::sql).isEqualTo("interval hour to minute");
  }

  @Test
  void typesOfExtensionsSayWhoseTheyAreAndWhetherTheyCanBeReadInBinary() throws SQLException {
    try (TestDatabase fresh = TestDatabase.empty(server).create()) {
      fresh.execute(
          "CREATE EXTENSION hstore",
          "CREATE EXTENSION seg",
          "CREATE TYPE measured AS (label text, segments seg[])",
          "CREATE TABLE t (pairs hstore, segment seg, measured measured, acl aclitem)");
      try (Connection connection = fresh.connect()) {
        assertThat(CatalogReader.read(connection).tables().get(0).columns())
            .extracting(Column::name, at -> at.type().extension(), at -> at.type().binary())
            .containsExactly(
                tuple("pairs", "hstore", true),
                tuple("segment", "seg", false),
                tuple("measured", null, false),
                tuple("acl", null, false));
      }
    }
  }

  private Column column(String name) {
    return FeatureCatalog.table(server, "typed").column(name).orElseThrow();
  }

  private ColumnType type(String name) {
    return column(name).type();
  }

  private static ColumnType element(@Nullable ColumnType type) {
    return Objects.requireNonNull(Objects.requireNonNull(type).element());
  }
}
