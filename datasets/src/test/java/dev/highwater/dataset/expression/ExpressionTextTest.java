package dev.highwater.dataset.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.catalog.QualifiedName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12",
        "1.50",
        "'it''s'",
        "date '2024-02-29'",
        "f'{lower(pool(names))}.{code(row, 4)}@example.invalid'",
        "f'it''s {if(a = ''x'', 1, 2)}'",
        "a + (b * c) - (d / 2)",
        "(a and b) or (not c)",
        "\"a \"\"b\".\"c d\"",
        "draw(\"my app\".person, zipf(1.1)).name",
        "weighted('a': 60, 'b': 40)",
        "(x in ('a', 'b')) and (y is not null)",
        "{'k': [1, null, true]}",
        "node.sibling(ordinal)",
        "-(a + 1)"
      })
  void readsBackAsTheSame(String text) throws ExpressionException {
    Expression expression = Parser.parse(text);

    String written = ExpressionText.of(expression);

    assertThat(Parser.parse(written)).isEqualTo(expression);
  }

  @Test
  void namesAreInQuotesWhereTheyNeedThem() {
    assertThat(Names.column("title")).isEqualTo("title");
    assertThat(Names.column("row")).isEqualTo("\"row\"");
    assertThat(Names.column("a \"b\"")).isEqualTo("\"a \"\"b\"\"\"");
    assertThat(Names.table(new QualifiedName("public", "date"))).isEqualTo("\"date\"");
    assertThat(Names.table(new QualifiedName("my app", "x"))).isEqualTo("\"my app\".x");
  }
}
