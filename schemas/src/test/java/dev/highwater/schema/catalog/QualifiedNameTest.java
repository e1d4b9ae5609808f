package dev.highwater.schema.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualifiedNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "public|film|film",
        "app|film|app.film",
        "public|a.b|\"a.b\"",
        "my.app|a\"b|\"my.app\".\"a\"\"b\"",
        "My app|Film|My app.Film"
      })
  void readsBackWhatItShows(String schema, String name, String shown) {
    QualifiedName qualified = new QualifiedName(schema, name);

    assertThat(qualified).hasToString(shown);
    assertThat(QualifiedName.parse(shown)).isEqualTo(qualified);
  }
}
