package dev.highwater.schema.introspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.highwater.schema.catalog.Check;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.NotNull;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Routine;
import dev.highwater.schema.catalog.Routine.Computation;
import dev.highwater.schema.catalog.Sequence;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestServer.class)
class ColumnsIT {

  private final TestServer server;

  ColumnsIT(TestServer server) {
    this.server = server;
  }

  @Test
  void columnsSayWhoGivesThemTheirValue() {
    assertThat(table("given").columns())
        .extracting(
            Column::name,
            Column::identity,
            Column::generated,
            Column::insertable,
            ColumnsIT::sequenceOf)
        .containsExactly(
            tuple("always", Column.Identity.ALWAYS, Column.Generated.NO, true, "given_always_seq"),
            tuple(
                "by_default",
                Column.Identity.BY_DEFAULT,
                Column.Generated.NO,
                true,
                "given_by_default_seq"),
            tuple("serial", Column.Identity.NONE, Column.Generated.NO, true, "given_serial_seq"),
            tuple("shared", Column.Identity.NONE, Column.Generated.NO, true, "shared_numbers"),
            tuple("also_shared", Column.Identity.NONE, Column.Generated.NO, true, "shared_numbers"),
            tuple("stored", Column.Identity.NONE, Column.Generated.STORED, false, "null"),
            tuple("chosen", Column.Identity.NONE, Column.Generated.NO, true, "null"));
    Column stored = table("given").column("stored").orElseThrow();
    assertThat(stored.defaultExpression()).isEqualTo("upper(chosen)");
    assertThat(stored.effectiveDefault()).as("no default at all").isNull();
  }

  @Test
  void sequencesKnowTheirOwnersTheirUsersAndTheirLastValue() throws SQLException {
    QualifiedName given = new QualifiedName("public", "given");
    Sequence shared = sequence("shared_numbers");
    assertThat(shared.ownerTable()).isNull();
    assertThat(shared.uses())
        .containsExactly(new Sequence.Use(given, "shared"), new Sequence.Use(given, "also_shared"));
    Sequence serial = sequence("given_serial_seq");
    assertThat(serial.ownerTable()).isEqualTo(given);
    assertThat(serial.ownerColumn()).isEqualTo("serial");
    assertThat(serial.uses()).containsExactly(new Sequence.Use(given, "serial"));
    assertThat(sequence("given_by_default_seq").start()).isEqualTo(5);

    try (TestDatabase fresh = TestDatabase.empty(server).create()) {
      fresh.execute(
          "CREATE SEQUENCE unused",
          "CREATE SEQUENCE used MINVALUE -10 START -7",
          "SELECT nextval('used')");
      try (Connection connection = fresh.connect()) {
        assertThat(CatalogReader.lastValues(connection))
            .isEqualTo(Map.of(new QualifiedName("public", "used"), -7L));
      }
    }
  }

  @Test
  void whatOnlyComputesWithFunctionsOfPostgresqlIsWrittenAsTheServerWritesExpressions() {
    assertThat(FeatureCatalog.on(server).routines())
        .filteredOn(routine -> routine.computation() != null)
        .extracting(Routine::name, Routine::computation)
        .containsExactly(
            tuple(
                new QualifiedName("public", "is_even"),
                new Computation(List.of("n"), "((\"n\" % ('2')::bigint) = 0)")));
  }

  @Test
  void checksSayWhomTheyBindAndWhatTheyCall() {
    QualifiedName even = new QualifiedName("public", "is_even");
    QualifiedName odd = new QualifiedName("public", "is_odd");
    QualifiedName known = new QualifiedName("public", "is_known");
    assertThat(table("checked").checks())
        .extracting(Check::name, Check::functions, Check::inheritable)
        .containsExactly(
            tuple("checked_kept_check", List.of(), false),
            tuple("checked_n_check", List.of(even), true),
            tuple("odd_and_known", List.of(known, odd), true));
    assertThat(FeatureCatalog.on(server).routines())
        .extracting(
            Routine::name,
            Routine::arguments,
            Routine::language,
            Routine::volatility,
            Routine::strict,
            Routine::trigger)
        .containsExactly(
            tuple(even, "n bigint", "sql", Routine.Volatility.IMMUTABLE, true, false),
            tuple(known, "n bigint", "plpgsql", Routine.Volatility.STABLE, false, false),
            tuple(odd, "n bigint", "sql", Routine.Volatility.IMMUTABLE, false, false),
            tuple(
                new QualifiedName("public", "refuse"),
                "",
                "plpgsql",
                Routine.Volatility.VOLATILE,
                false,
                true));
    assertThat(FeatureCatalog.on(server).routines())
        .extracting(Routine::body)
        .contains("SELECT n % 2 = 0");
  }

  @Test
  void virtualColumnsAndNamedNotNullConstraints() {
    assumeTrue(FeatureCatalog.on(server).version().major() >= 18);
    Column size = table("visit").column("size").orElseThrow();
    assertThat(size.generated()).isEqualTo(Column.Generated.VIRTUAL);
    assertThat(size.insertable()).isFalse();
    assertThat(size.defaultExpression()).isEqualTo("(upper(during) - lower(during))");

    Column note = table("visit").column("note").orElseThrow();
    assertThat(note.nullable()).as("new rows are looked at").isFalse();
    assertThat(note.notNull()).isEqualTo(new NotNull("note_there", true, false));
    assertThat(table("tenancy").column("note").orElseThrow().notNull())
        .isEqualTo(new NotNull("tenancy_note_not_null", false, true));
    assertThat(table("visit").column("room").orElseThrow().notNull()).isNull();
  }

  private static String sequenceOf(Column column) {
    return String.valueOf(column.sequence());
  }

  private Sequence sequence(String name) {
    return FeatureCatalog.on(server).sequences().stream()
        .filter(sequence -> sequence.name().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Table table(String name) {
    return FeatureCatalog.table(server, name);
  }
}
