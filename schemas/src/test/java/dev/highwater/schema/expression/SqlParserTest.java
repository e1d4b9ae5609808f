package dev.highwater.schema.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Conditions as the server deparses them.
class SqlParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "((stars >= 1) AND (stars <= 5)) | stars",
        "((state)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])) | state",
        "(price > (0)::numeric) | price",
        "((a IS NULL) = (b IS NULL)) | a b",
        "(mail ~* '^[^@]+@[^@]+$'::text) | mail",
        "(a OPERATOR(public.&&) b) | a b",
        "(tags <@ ARRAY['a'::text, 'b'::text]) | tags",
        "(date_part('dow'::text, day) = (1)::double precision) | day",
        "(EXTRACT(dow FROM day) = (1)::numeric) | day",
        "(net << '10.0.0.0/8'::inet) | net",
        "public.is_good(x, 'a'::text) | x",
        "((at AT TIME ZONE 'UTC'::text) > '2000-01-01 00:00:00'::timestamp without time zone) | at",
        "(until > (since + '1 day'::interval)) | until since",
        "CASE WHEN (a IS NULL) THEN (b IS NULL) ELSE (c > 0) END | a b c",
        "CASE kind WHEN 'a'::text THEN (x > 0) END | kind x",
        "(((a IS NOT NULL))::integer + ((b IS NOT NULL))::integer) = 1 | a b",
        "(\"Order No\" <> ALL (ARRAY[1, 2])) | `Order No`",
        "((title COLLATE \"C\") = 'x'::text) | title",
        "((addr).zip ~ '^\\d+$'::text) | addr",
        "(tags[1] = 'a'::text) | tags",
        "(tags[1:2] = ARRAY[]::text[]) | tags",
        "(NOT (a AND b)) | a b",
        "((- a) < b) | a b",
        "(a IS DISTINCT FROM b) | a b",
        "((a, b) OVERLAPS (c, d)) | a b c d",
        "(TRIM(BOTH FROM title) <> ''::text) | title",
        "(POSITION(('@'::text) IN (mail)) > 1) | mail",
        "(SUBSTRING(code FROM 1 FOR 2) = 'XY'::text) | code",
        "(\"substring\"(code, 'in'::text) IS NOT NULL) | code",
        "(CURRENT_TIMESTAMP(3) > at) | at",
        "(x IS NOT JSON ARRAY) | x",
        "(VALUE ~ '^\\d{5}$'::text) | value",
        "(x = E'a\\nb'::text) | x",
        "(f(VARIADIC list) IS TRUE) | list",
        "(f(a => x, b => y)) | x y",
        "((ROW(a, b) IS NOT NULL)) | a b",
        "((a #>> '{x,y}'::text[]) IS NOT NULL) | a",
      })
  void everyFormIsUnderstood(String condition, String columns) throws SqlException {
    String wanted = columns.equals("Order No") ? columns : null;

    assertThat(SqlParser.parse(condition).columns())
        .containsExactlyElementsOf(
            wanted == null ? Arrays.asList(columns.split(" ", -1)) : List.of(wanted));
    assertThat(SqlParser.parse(SqlWriter.of(SqlParser.parse(condition))))
        .as(SqlWriter.of(SqlParser.parse(condition)))
        .isEqualTo(SqlParser.parse(condition));
  }

  @Test
  void castsBindMoreTightlyThanOperators() throws SqlException {
    assertThat(SqlParser.parse("a + '-1'::integer * b"))
        .isEqualTo(
            new Sql.Infix(
                Sql.Operator.of("+"),
                new Sql.Column("a"),
                new Sql.Infix(
                    Sql.Operator.of("*"),
                    new Sql.Cast(new Sql.Text("-1"), "integer"),
                    new Sql.Column("b"))));
  }

  @Test
  void quantifiersKeepTheirOperator() throws SqlException {
    assertThat(SqlParser.parse("x !~~ ALL (ARRAY['a%'::text])"))
        .isEqualTo(
            new Sql.Quantified(
                Sql.Operator.of("!~~"),
                new Sql.Column("x"),
                true,
                new Sql.Array(List.of(new Sql.Cast(new Sql.Text("a%"), "text")))));
  }

  @Test
  void namesKeepTheirCaseAndOperatorsTheirSchema() throws SqlException {
    assertThat(SqlParser.parse("\"a\"\"B\" OPERATOR(ext.<@) 1.50"))
        .isEqualTo(
            new Sql.Infix(
                new Sql.Operator("ext", "<@"),
                new Sql.Column("a\"B"),
                new Sql.Amount(new BigDecimal("1.50"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "integer",
        "character varying(20)[]",
        "double precision",
        "timestamp(3) without time zone",
        "time with time zone",
        "interval day to second(3)",
        "numeric(10,2)",
        "public.mood[][]",
        "\"Odd Type\"",
        "bit varying(3)",
      })
  void typesAreReadWhole(String type) throws SqlException {
    assertThat(SqlParser.parse("(x::" + type + " IS NULL)"))
        .isEqualTo(new Sql.IsNull(new Sql.Cast(new Sql.Column("x"), type), false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a", "a b", "'open", "a = ", "CASE WHEN a THEN b", "a @", "{a}"})
  void whatIsNoConditionIsRefused(String text) {
    assertThatThrownBy(() -> SqlParser.parse(text)).isInstanceOf(SqlException.class);
  }
}
