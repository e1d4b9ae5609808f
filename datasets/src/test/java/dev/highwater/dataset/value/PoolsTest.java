package dev.highwater.dataset.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.schema.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PoolsTest {

  @Test
  void everyPoolHasTextsWithoutStrayBlanks() {
    Pools pools = Pools.standard(1);
    for (String name : pools.names()) {
      Pool pool = pools.get(name);
      assertThat(pool.size()).as(name).isGreaterThan(5);
      for (int i = 0; i < pool.size(); i++) {
        assertThat(pool.text(i)).as(name).isNotBlank().isEqualTo(pool.text(i).strip());
      }
    }
    assertThat(pools.checksums().keySet()).isEqualTo(pools.names());
  }

  @Test
  void theSeedDecidesWhatDatafakerMakesAndNothingElse() {
    Pools one = Pools.standard(1);
    Pools same = Pools.standard(1);
    Pools other = Pools.standard(2);
    assertThat(one.get("companies").checksum()).isEqualTo(same.get("companies").checksum());
    assertThat(one.get("companies").checksum()).isNotEqualTo(other.get("companies").checksum());
    assertThat(one.get("given_names").checksum()).isEqualTo(other.get("given_names").checksum());
  }

  @Test
  void onlyPoolsThatWereAskedForAreMade() {
    Pools pools = Pools.standard(1);
    assertThat(pools.checksums()).isEmpty();
    pools.get("city_names");
    assertThat(pools.checksums()).containsOnlyKeys("city_names");
    assertThat(pools.get("city_names")).isSameAs(pools.get("city_names"));
  }

  @Test
  void anUnknownNameIsAnsweredWithTheNamesThereAre() {
    Pools pools = Pools.standard(1);
    assertThat(pools.find("dragons")).isEmpty();
    assertThatThrownBy(() -> pools.get("dragons"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no pool called dragons")
        .hasMessageContaining("family_names");
  }

  @Test
  void theLanguagesDocumentNamesEveryPool() throws IOException {
    String document = Files.readString(Path.of("../docs/dataset-spec.md"));
    Pools.standard(1)
        .descriptions()
        .forEach(
            (name, text) -> assertThat(document).contains("| `" + name + "` | " + text + " |"));
  }
}
