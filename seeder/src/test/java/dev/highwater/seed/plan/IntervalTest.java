package dev.highwater.seed.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.expression.SqlException;
import dev.highwater.schema.expression.SqlParser;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {

  /// Two whole numbers, an amount and a small one.
  private static final Map<String, Interval> COLUMNS =
      Map.of(
          "i", new Interval(0, 1_000, 4),
          "j", new Interval(0, 50_000, 4),
          "p", new Interval(0, 99.5, 0),
          "s", new Interval(0, 30_000, 2));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          i + p | 0 | 1099.5
          i - p | -99.5 | 1000
          -(i) | -1000 | 0
          (i - 600) * (p - 50) | -29700 | 30000
          i / 4 | 0 | 250
          i / -4 | -250 | 0
          i / p | 0 | 1000
          i % 7 | 0 | 1000
          coalesce(p, (5000)::numeric) | 0 | 5000
          CASE WHEN i > 3 THEN i WHEN p > 1 THEN NULL ELSE -5 END | -5 | 1000
          round(p, 0) | 0 | 100
          abs(i - 5000) | 0 | 5000
          (s)::integer + s | 0 | 60000
          (i * j)::numeric * p | 0 | 4975000000
          """)
  void tellsBetweenWhichNumbersAnExpressionLies(String sql, double low, double high)
      throws SqlException {
    assertThat(Interval.of(SqlParser.parse(sql), COLUMNS))
        .isNotNull()
        .satisfies(
            found -> {
              assertThat(found.low()).isEqualTo(low);
              assertThat(found.high()).isEqualTo(high);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "j * j", // too large for an integer
        "s + s", // for a smallint
        "(i)::numeric(5,2)",
        "sqrt(p)",
        "unknown + 1"
      })
  void doesNotTellWhatMayOverflowOrIsNotKnown(String sql) throws SqlException {
    assertThat(Interval.of(SqlParser.parse(sql), COLUMNS)).isNull();
  }
}
