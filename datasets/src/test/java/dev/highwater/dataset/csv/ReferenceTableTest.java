package dev.highwater.dataset.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.schema.failure.Failure;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReferenceTableTest {

  private static ReferenceTable read(String csv) {
    return ReferenceTable.read(
        "towns", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void columnsAreTextsAndIntegersByRow() {
    ReferenceTable towns =
        read("code,name,people\n007,\"Jolo, Sulu\",12\n\"\"\"x\"\"\",Parañaque,-5\n");
    assertThat(towns.rows()).isEqualTo(2);
    assertThat(towns.columns()).containsExactly("code", "name", "people");
    assertThat(towns.text("name").text(0)).isEqualTo("Jolo, Sulu");
    assertThat(towns.text("name").text(1)).isEqualTo("Parañaque");
    assertThat(towns.values("code")).containsExactly("007", "\"x\"");
    assertThat(towns.number("people")).containsExactly(12, -5);
  }

  @Test
  void codesWithZerosInFrontAreNoNumbers() {
    ReferenceTable towns = read("code,people,empty\n0102,10,\n0103,0,\n");
    assertThat(towns.isNumber("code")).isFalse();
    assertThat(towns.isNumber("people")).isTrue();
    assertThat(towns.isNumber("empty")).isFalse();
  }

  @Test
  void mistakesNameTheirPlace() {
    assertThatThrownBy(() -> read("a,b\n1,2\n3\n"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("towns, line 3");
    assertThatThrownBy(() -> read("a,a\n1,2\n")).isInstanceOf(Failure.class);
    assertThatThrownBy(() -> read("a,b\n1,\"2\n")).isInstanceOf(Failure.class);
    assertThatThrownBy(() -> read("a\n1\nx\n").number("a"))
        .hasMessageContaining("column a, row 2")
        .hasMessageContaining("'x'");
    assertThatThrownBy(() -> read("a,b\n").values("c")).hasMessageContaining("a, b");
  }

  @Test
  void dataThatIsNotThereIsRefusedWithWhatThereIs() {
    assertThat(ReferenceTable.find("psgc/provinces")).isPresent();
    assertThat(ReferenceTable.find("psgc/streets")).isEmpty();
    assertThatThrownBy(() -> ReferenceTable.load("psgc/streets"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("psgc/barangays");
  }
}
