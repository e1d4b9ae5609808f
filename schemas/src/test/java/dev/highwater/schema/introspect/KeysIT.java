package dev.highwater.schema.introspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.highwater.schema.catalog.Collation;
import dev.highwater.schema.catalog.Exclusion;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.KeyPart;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.catalog.Term;
import dev.highwater.schema.testing.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestServer.class)
class KeysIT {

  private final TestServer server;

  KeysIT(TestServer server) {
    this.server = server;
  }

  @Test
  void keysOfEverySort() {
    assertThat(table("keyed").keys())
        .extracting(
            Key::name,
            Key::kind,
            Key::columns,
            Key::nullsNotDistinct,
            Key::deferrable,
            Key::initiallyDeferred)
        .containsExactly(
            tuple("keyed_pkey", Key.Kind.PRIMARY, List.of("id"), false, false, false),
            tuple("keyed_ab", Key.Kind.UNIQUE, List.of("a", "b"), nullsNotDistinct(), false, false),
            tuple("keyed_deferred", Key.Kind.UNIQUE, List.of("id", "b"), false, true, true),
            tuple("keyed_including", Key.Kind.UNIQUE, List.of("b", "id"), false, false, false),
            tuple("keyed_later", Key.Kind.UNIQUE, List.of("b", "a", "id"), false, true, false));
    assertThat(index("keyed", "keyed_including").include()).containsExactly("a");
    assertThat(index("keyed", "keyed_including").keySql()).containsExactly("\"b\"", "\"id\"");
  }

  @Test
  void partialUniqueIndexesHaveTheirPredicate() {
    Index partial = index("keyed", "keyed_partial");
    assertThat(partial.unique()).isTrue();
    assertThat(partial.constraint()).isNull();
    assertThat(partial.predicate()).isEqualTo("((deleted IS NULL) AND (b > 0))");
  }

  @Test
  void aPartOfAKeyIsEitherAColumnOrAnExpression() {
    Index mixed = index("keyed", "keyed_expression");
    assertThat(mixed.keys())
        .extracting(KeyPart::term)
        .containsExactly(
            new Term.OfExpression("lower(email)"),
            new Term.OfExpression("((a + b))"),
            new Term.OfColumn("id"));
    assertThat(mixed.statistics()).isEqualTo(Map.of(2, 500));
  }

  @Test
  void operatorClassesAndCollationsAreThoseOfTheIndex() {
    KeyPart pattern = index("keyed", "keyed_pattern").keys().get(0);
    assertThat(pattern.operatorClass())
        .isEqualTo(new QualifiedName("pg_catalog", "text_pattern_ops"));
    assertThat(pattern.defaultOperatorClass()).isFalse();

    Index caseless = index("keyed", "keyed_caseless");
    KeyPart email = caseless.keys().get(0);
    assertThat(email.defaultOperatorClass()).isTrue();
    assertThat(email.collation())
        .isEqualTo(new Collation(new QualifiedName("public", "caseless"), false));
    assertThat(caseless.include()).containsExactly("deleted");
    assertThat(caseless.options()).containsExactly("fillfactor=60");
    assertThat(index("keyed", "keyed_nulls").nullsNotDistinct()).isEqualTo(nullsNotDistinct());
    assertThat(caseless.nullsNotDistinct()).isFalse();
  }

  @Test
  void exclusionConstraintsHaveElementsWithOperators() {
    assertThat(table("excluding").exclusions())
        .extracting(
            Exclusion::name,
            Exclusion::method,
            Exclusion::predicate,
            Exclusion::initiallyDeferred,
            Exclusion::comment)
        .containsExactly(
            tuple("no_overlap", "gist", "(NOT gone)", false, "a room is one booking's"),
            tuple("one_kind", "btree", null, true, null));
    Exclusion overlap = table("excluding").exclusions().get(0);
    assertThat(overlap.elements())
        .extracting(element -> element.part().term(), Exclusion.Element::operator)
        .containsExactly(
            tuple(new Term.OfColumn("room"), new QualifiedName("pg_catalog", "=")),
            tuple(new Term.OfColumn("during"), new QualifiedName("pg_catalog", "&&")));
    assertThat(table("excluding").exclusions().get(1).elements().get(0).part().term())
        .isEqualTo(new Term.OfExpression("lower(kind)"));
    assertThat(index("excluding", "no_overlap").exclusion()).isTrue();
    assertThat(index("keyed", "keyed_ab").exclusion()).isFalse();
  }

  @Test
  void foreignKeysOfEverySort() {
    assertThat(table("referring").foreignKeys())
        .extracting(
            ForeignKey::name,
            ForeignKey::columns,
            ForeignKey::referencedColumns,
            ForeignKey::match,
            ForeignKey::onDelete,
            ForeignKey::onUpdate,
            ForeignKey::deferrable,
            ForeignKey::validated)
        .containsExactly(
            tuple(
                "again",
                List.of("b", "keyed"),
                List.of("b", "id"),
                ForeignKey.Match.SIMPLE,
                ForeignKey.Action.NO_ACTION,
                ForeignKey.Action.CASCADE,
                false,
                true),
            tuple(
                "by_unique_key",
                List.of("a", "b"),
                List.of("a", "b"),
                ForeignKey.Match.FULL,
                ForeignKey.Action.CASCADE,
                ForeignKey.Action.NO_ACTION,
                false,
                true),
            tuple(
                "plainly",
                List.of("keyed"),
                List.of("id"),
                ForeignKey.Match.SIMPLE,
                ForeignKey.Action.RESTRICT,
                ForeignKey.Action.NO_ACTION,
                true,
                true),
            tuple(
                "same_tenant",
                List.of("tenant", "parent"),
                List.of("tenant", "id"),
                ForeignKey.Match.SIMPLE,
                ForeignKey.Action.SET_NULL,
                ForeignKey.Action.NO_ACTION,
                false,
                true),
            tuple(
                "unlooked",
                List.of("keyed"),
                List.of("id"),
                ForeignKey.Match.SIMPLE,
                ForeignKey.Action.NO_ACTION,
                ForeignKey.Action.NO_ACTION,
                false,
                false));
    assertThat(table("referring").foreignKeys())
        .allSatisfy(key -> assertThat(key.enforced()).isTrue());
  }

  @Test
  void keysOfPeriodsAndForeignKeysToThem() {
    onlySince18();
    Key tenancy = table("tenancy").primaryKey().orElseThrow();
    assertThat(tenancy.withoutOverlaps()).isTrue();
    assertThat(tenancy.columns()).containsExactly("room", "during");
    assertThat(index("tenancy", "tenancy_pkey").exclusion()).isTrue();
    assertThat(index("tenancy", "tenancy_pkey").include()).containsExactly("note");
    assertThat(table("tenancy").exclusions()).as("it is a key").isEmpty();
    assertThat(table("visit").foreignKeys())
        .extracting(ForeignKey::period, ForeignKey::columns)
        .containsExactly(tuple(true, List.of("room", "during")));
    assertThat(table("keyed").keys())
        .allSatisfy(key -> assertThat(key.withoutOverlaps()).isFalse());
  }

  @Test
  void constraintsThatAreNotEnforced() {
    onlySince18();
    ForeignKey loose = table("loose").foreignKeys().get(0);
    assertThat(loose.enforced()).isFalse();
    assertThat(loose.validated()).isFalse();
    assertThat(table("visit").checks().get(0).enforced()).isFalse();
  }

  private void onlySince18() {
    assumeTrue(FeatureCatalog.on(server).version().major() >= 18);
  }

  private Table table(String name) {
    return FeatureCatalog.table(server, name);
  }

  private boolean nullsNotDistinct() {
    return server.major() >= 15;
  }

  private Index index(String table, String name) {
    return table(table).indexes().stream()
        .filter(index -> index.name().name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
