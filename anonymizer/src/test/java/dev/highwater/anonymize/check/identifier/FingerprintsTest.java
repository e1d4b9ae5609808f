package dev.highwater.anonymize.check.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.schema.failure.Failure;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

  private final KeyedHash hash = KeyedHash.fixed(7);

  @Test
  void missesNoneAndTakesNoneForAnother() {
    Fingerprints prints = new Fingerprints();
    BitFilter filter = new BitFilter(100_000);
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 1; i <= 100_000; i++) {
      long one = hash.mix(random.nextLong());
      prints.put(one, i, (known, added) -> added);
      filter.add(one);
    }

    SplittableRandom again = new SplittableRandom(1);
    int missed = 0;
    for (int i = 1; i <= 100_000; i++) {
      long one = hash.mix(again.nextLong());
      missed += prints.get(one) == i && filter.mayHave(one) ? 0 : 1;
    }
    int passed = 0;
    int taken = 0;
    for (int i = 0; i < 1_000_000; i++) {
      long other = hash.mix(again.nextLong());
      taken += prints.contains(other) ? 1 : 0;
      passed += filter.mayHave(other) ? 1 : 0;
    }
    assertThat(missed).isZero();
    assertThat(taken).isZero();
    assertThat(passed).isLessThan(30_000);
    assertThat(prints.size()).isEqualTo(100_000);
  }

  @Test
  void aFilterOfWhatIsKeptKnowsTheWholeHash() {
    Fingerprints prints = new Fingerprints();
    long one = hash.of("somebody");
    prints.put(one);
    BitFilter filter = new BitFilter(1);
    prints.forEach((kept, number) -> filter.add(kept));

    assertThat(filter.mayHave(one)).isTrue();
  }

  @Test
  void aFormRemembersItsLengthItsFlagsAndItsCell() {
    IdentifierSet set = new IdentifierSet(hash, 100);
    set.add(bytes("quibranzazenaida"), 0, 16, IdentifierSet.COMMON, 0);
    set.add(bytes("9175550101"), 0, 10, IdentifierSet.DIGITS, 70_000);
    set.add(bytes("shared"), 0, 6, 0, 1);
    set.add(bytes("shared"), 0, 6, 0, 2);
    set.freeze();

    long name = set.find(bytes("quibranzazenaida"), 0, 16);
    long phone = set.find(bytes("9175550101"), 0, 10);
    assertThat(name & 0x7f).isEqualTo(16);
    assertThat(name & IdentifierSet.COMMON).isNotZero();
    assertThat(IdentifierSet.origin(name)).isZero();
    assertThat(phone & IdentifierSet.DIGITS).isNotZero();
    assertThat(IdentifierSet.origin(phone)).isEqualTo(70_000);
    assertThat(IdentifierSet.origin(set.findWord(bytes("shared"), 0, 6)))
        .isEqualTo(IdentifierSet.MANY);
    assertThat(set.find(bytes("quibranzazenaidb"), 0, 16)).isEqualTo(-1);
    assertThat(set.lengths(hash.ofWindow(IdentifierSet.window(bytes("quibranz"), 0, 8))))
        .isEqualTo(1L << 15);
    assertThat(set.mayBegin(hash.ofWindow(IdentifierSet.window(bytes("91755501"), 0, 8)))).isTrue();
  }

  @Test
  void moreThanMayBeHeldAreRefused() {
    IdentifierSet set = new IdentifierSet(hash, 1_000);

    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 100_000; i++) {
                byte[] one = bytes("identifier" + i);
                set.add(one, 0, one.length, 0, 0);
              }
            })
        .isInstanceOf(Failure.class)
        .hasMessageContaining("more than 1,000 forms");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
