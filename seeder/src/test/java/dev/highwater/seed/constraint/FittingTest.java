package dev.highwater.seed.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.QualifiedName;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Formulas fitted to domains.
class FittingTest {

  @Test
  void whatKeepsTheLimitsAnywayStaysAsItIs() {
    ColumnDomain positive = atLeast("1");

    assertThat(fit("int4", positive, "uniform(1, 20)")).isEqualTo("uniform(1, 20)");
    assertThat(fit("int4", positive, "maybe(0.6, row + 1)")).isEqualTo("maybe(0.6, row + 1)");
    assertThat(fit("int4", positive, "uniform(0, 20)"))
        .isEqualTo("within(uniform(0, 20), 1, null)");
  }

  @Test
  void exceptedEndsGiveWay() {
    ColumnDomain domain =
        atLeast("0").and(ColumnDomain.of(new Values.Except(List.of(amount("0")))));

    assertThat(fit("int4", domain, "x")).isEqualTo("within(x, 1, null)");
  }

  @Test
  void textsAreCutOrMatched() {
    assertThat(fit("text", ColumnDomain.ofLength(new Span(0, 20)), "words(1, 9)"))
        .isEqualTo("left(words(1, 9), 20)");
    assertThat(fit("text", ColumnDomain.matching(new TextPattern("^a", false)), "words(1, 9)"))
        .isEqualTo("matching(words(1, 9), '^a')");
    assertThat(fit("text", ColumnDomain.matching(new TextPattern("[^ ]", false)), "words(1, 9)"))
        .isEqualTo("words(1, 9)");
  }

  @Test
  void listsGetAsManyElementsAsTheyMust() {
    ColumnDomain two = ColumnDomain.ofElements(new Span(2, 3));

    assertThat(fit("_text", two, "maybe(0.5, list(0, 4, words(1)))"))
        .isEqualTo("maybe(0.5, list(2, 3, words(1)))");
    assertThat(fit("_text", ColumnDomain.ofElements(new Span(0, 0)), "list(1, 4, words(1))"))
        .isEqualTo("[]");
  }

  @Test
  void valuesOfADomainAreCounted() {
    assertThat(Fitting.numbered(column("int4"), between("10", "19"), "row"))
        .contains(new Numbered(10, "10 + (row)"));
    assertThat(
            Fitting.numbered(
                column("text"), ColumnDomain.matching(new TextPattern("^[A-Z]$", false)), "row"))
        .contains(new Numbered(26, "regex(row, '^[A-Z]$')"));
    assertThat(
            Fitting.numbered(
                column("text"), ColumnDomain.only(new Literal.Word("it's")), "ordinal"))
        .contains(new Numbered(1, "nth(ordinal, 'it''s')"));
  }

  private static String fit(String type, ColumnDomain domain, String formula) {
    return Fitting.fit(column(type), domain, formula);
  }

  private static ColumnDomain atLeast(String number) {
    return ColumnDomain.atLeast(Limit.of(amount(number), true));
  }

  private static ColumnDomain between(String low, String high) {
    return atLeast(low).and(ColumnDomain.atMost(Limit.of(amount(high), true)));
  }

  private static Literal amount(String number) {
    return new Literal.Amount(new BigDecimal(number));
  }

  private static Column column(String type) {
    ColumnType.Kind kind = type.startsWith("_") ? ColumnType.Kind.ARRAY : ColumnType.Kind.BASE;
    return new Column(
        "c",
        1,
        new ColumnType(new QualifiedName("pg_catalog", type), type, 0, kind, -1, null, List.of()),
        true,
        null,
        Column.Identity.NONE,
        Column.Generated.NO,
        null,
        null);
  }
}
