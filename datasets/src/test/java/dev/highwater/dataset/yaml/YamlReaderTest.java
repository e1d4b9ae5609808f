package dev.highwater.dataset.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class YamlReaderTest {

  @Test
  void aSpecOfSeveralMillionCharactersIsRead() throws YamlException {
    String value = "quantiles(dealt, 100000, 1.25, 2.5)".repeat(120_000);

    YamlNode node = YamlReader.read("a: \"" + value + "\"\nb: 7\n");

    assertThat(node).isInstanceOf(YamlNode.Mapping.class);
    YamlNode.Mapping mapping = (YamlNode.Mapping) node;
    assertThat(mapping.entries().get("a"))
        .isEqualTo(new YamlNode.Scalar(1, YamlNode.Kind.TEXT, value));
    assertThat(mapping.entries().get("b"))
        .isEqualTo(new YamlNode.Scalar(2, YamlNode.Kind.NUMBER, "7"));
  }

  @Test
  void aKeyThatStandsTwiceIsTold() {
    assertThatThrownBy(() -> YamlReader.read("a: 1\nb: 2\na: 3\n"))
        .isInstanceOf(YamlException.class)
        .hasMessageContaining("a");
  }
}
