package dev.highwater.dataset.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.dataset.expression.Expression.Argument;
import dev.highwater.dataset.expression.Expression.Call;
import dev.highwater.dataset.expression.Expression.Infix;
import dev.highwater.dataset.expression.Expression.Member;
import dev.highwater.dataset.expression.Expression.Name;
import dev.highwater.dataset.expression.Expression.Numeric;
import dev.highwater.dataset.expression.Expression.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParserTest {

  @Test
  void multiplicationBindsCloserThanAddition() throws ExpressionException {
    assertThat(Parser.parse("a + b * 2"))
        .isEqualTo(new Infix("+", new Name("a"), new Infix("*", new Name("b"), new Numeric(2, 0))));
  }

  @Test
  void decimalsKeepTheirDigits() throws ExpressionException {
    assertThat(Parser.parse("12.50")).isEqualTo(new Numeric(1250, 2));
  }

  @Test
  void linksChain() throws ExpressionException {
    assertThat(Parser.parse("community.barangay.name"))
        .isEqualTo(new Member(new Member(new Name("community"), "barangay"), "name"));
  }

  @Test
  void argumentsMayCarryLabels() throws ExpressionException {
    assertThat(Parser.parse("weighted('it''s': 60)"))
        .isEqualTo(
            new Call(
                null, "weighted", List.of(new Argument(new Text("it's"), new Numeric(60, 0)))));
  }

  @Test
  void aNameBeforeANumberIsALawWithItsParameter() throws ExpressionException {
    assertThat(Parser.parse("draw(t, zipf 1.1)"))
        .isEqualTo(
            new Call(
                null,
                "draw",
                List.of(
                    new Argument(null, new Name("t")),
                    new Argument(
                        null,
                        new Call(null, "zipf", List.of(new Argument(null, new Numeric(11, 1))))))));
  }

  @Test
  void templatesHoldExpressions() throws ExpressionException {
    assertThat(Parser.parse("f'No. {row + 1}!'"))
        .isEqualTo(
            new Expression.Template(
                List.of(
                    new Text("No. "),
                    new Infix("+", new Name("row"), new Numeric(1, 0)),
                    new Text("!"))));
  }

  @Test
  void notInIsTheOppositeOfIn() throws ExpressionException {
    assertThat(Parser.parse("x not in (1)"))
        .isEqualTo(
            new Expression.Prefix(
                "not", new Expression.In(new Name("x"), List.of(new Numeric(1, 0)))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          a +            | 3 | expected a value, found the end
          if(a, b        | 7 | expected ')', found the end
          'open          | 0 | a text begins here and never ends
          a ? b          | 2 | '?' means nothing here
          {a: 1}         | 1 | expected a key in quotes, found 'a'
          date '2024-13-01' | 5 | '2024-13-01' is no date; write it as '2024-01-31'
          a b            | 2 | expected the end, found 'b'
          """)
  void mistakesAreShownWhereTheyAre(String source, int position, String message) {
    assertThatThrownBy(() -> Parser.parse(source))
        .isInstanceOfSatisfying(
            ExpressionException.class, e -> assertThat(e.position()).isEqualTo(position))
        .hasMessage(message);
  }
}
