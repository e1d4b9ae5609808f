package dev.highwater.schema.introspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.highwater.schema.catalog.Check;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.KeyPart;
import dev.highwater.schema.catalog.Partition;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.catalog.Term;
import dev.highwater.schema.testing.TestServer;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestServer.class)
class PartitionsIT {

  private final TestServer server;

  PartitionsIT(TestServer server) {
    this.server = server;
  }

  @Test
  void parentsSayHowTheyChoose() {
    assertThat(List.of("by_list", "by_list_rest", "by_hash", "by_expression", "by_nothing"))
        .extracting(this::partition)
        .extracting(Partition::strategy)
        .containsExactly(
            Partition.Strategy.LIST,
            Partition.Strategy.RANGE,
            Partition.Strategy.HASH,
            Partition.Strategy.RANGE,
            Partition.Strategy.LIST);
    assertThat(partition("by_hash").keys())
        .extracting(KeyPart::term)
        .containsExactly(new Term.OfColumn("id"));
  }

  @Test
  void keysOfExpressionsAreTakenApart() {
    assertThat(partition("by_expression").keys())
        .extracting(KeyPart::term)
        .containsExactly(
            new Term.OfExpression("date_trunc('day'::text, at)"),
            new Term.OfColumn("n"),
            new Term.OfExpression("COALESCE(name, 'a, (b'::text)"));
    assertThat(partition("by_expression").keys().get(2).collation())
        .extracting(collation -> collation.name().name())
        .isEqualTo("C");
    KeyPart only = partition("by_nothing").keys().get(0);
    assertThat(only.term()).isEqualTo(new Term.OfColumn("a"));
    assertThat(only.operatorClass().name()).isEqualTo("text_pattern_ops");
  }

  @Test
  void partitionsHaveTheirBound() {
    assertThat(partition("by_list_north").bound())
        .isEqualTo("FOR VALUES IN ('north', 'north, east')");
    assertThat(partition("by_list_rest").bound()).isEqualTo("DEFAULT");
    assertThat(partition("by_list_rest_low").bound())
        .isEqualTo("FOR VALUES FROM (MINVALUE) TO (100)");
    assertThat(partition("by_hash_1").bound())
        .isEqualTo("FOR VALUES WITH (modulus 2, remainder 1)");
    assertThat(partition("by_list").bound()).isNull();
  }

  @Test
  void aParentFindsItsPartitionsOrNone() {
    assertThat(FeatureCatalog.on(server).partitionsOf(name("by_list")))
        .extracting(table -> table.name().name())
        .containsExactly("by_list_north", "by_list_rest");
    assertThat(FeatureCatalog.on(server).partitionsOf(name("by_nothing"))).isEmpty();
  }

  @Test
  void childrenNameAllTheirParentsAndWhatTheyHaveFromThem() {
    Table child = table("child");
    assertThat(child.inherits()).containsExactly(name("mother"), name("father"));
    assertThat(table("grandchild").inherits()).containsExactly(name("child"));
    assertThat(child.partition()).isNull();
    assertThat(child.columns())
        .extracting(Column::name)
        .containsExactly("id", "eyes", "surname", "height", "name");
    assertThat(child.checks())
        .as("what says NO INHERIT stays with the mother")
        .extracting(Check::name, Check::inherited)
        .containsExactly(tuple("mother_eyes_check", true));
    assertThat(table("mother").checks())
        .extracting(Check::name, Check::inherited, Check::inheritable)
        .containsExactly(
            tuple("mother_eyes_check", false, true), tuple("mother_surname_check", false, false));
    assertThat(table("grandchild").keys()).as("keys are not passed on").isEmpty();
  }

  @Test
  void unloggedAndForeignTablesAreTold() {
    assertThat(table("passing").unlogged()).isTrue();
    assertThat(table("keyed").unlogged()).isFalse();
    assertThat(table("remote").kind()).isEqualTo(Table.Kind.FOREIGN);
    assertThat(table("remote").column("id").orElseThrow().nullable()).isFalse();
    assertThat(table("remote").checks()).hasSize(1);
  }

  private Partition partition(String name) {
    return Objects.requireNonNull(table(name).partition());
  }

  private Table table(String name) {
    return FeatureCatalog.table(server, name);
  }

  private static QualifiedName name(String table) {
    return new QualifiedName("public", table);
  }
}
