package dev.highwater.dataset.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.copy.CopyReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RangeDigestTest {

  private static RangeDigest digest(List<byte[]> rows) {
    RangeDigest digest = new RangeDigest();
    rows.forEach(row -> digest.add(row, 0, row.length));
    return digest;
  }

  private static List<byte[]> rows() {
    Random random = new Random(4);
    List<byte[]> rows = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      byte[] row = new byte[random.nextInt(300)];
      random.nextBytes(row);
      rows.add(row);
    }
    return rows;
  }

  @Test
  void theOrderOfRowsDoesNotCount() {
    List<byte[]> rows = rows();
    Digest before = digest(rows).digest();
    Collections.shuffle(rows, new Random(1));
    assertThat(digest(rows).digest()).isEqualTo(before);
  }

  @Test
  void anySplitIntoRangesAddsUpToTheSame() {
    List<byte[]> rows = rows();
    Digest whole = digest(rows).digest();
    for (int split = 0; split <= rows.size(); split += 125) {
      RangeDigest left = digest(rows.subList(0, split));
      RangeDigest right = digest(rows.subList(split, rows.size()));
      assertThat(left.digest().plus(right.digest())).isEqualTo(whole);
      assertThat(left.plus(right).digest()).isEqualTo(whole);
      assertThat(left.hex()).isEqualTo(whole.hex());
    }
  }

  @Test
  void aChangedAMissingAndARepeatedRowShow() {
    List<byte[]> rows = rows();
    String whole = digest(rows).hex();
    assertThat(digest(rows.subList(1, rows.size())).hex()).isNotEqualTo(whole);
    List<byte[]> twice = new ArrayList<>(rows);
    twice.add(rows.get(0));
    twice.add(rows.get(0));
    assertThat(digest(twice).hex()).isNotEqualTo(whole);
    rows.set(3, new byte[] {1});
    assertThat(digest(rows).hex()).isNotEqualTo(whole);
  }

  @Test
  void countsAndBytesAreKept() {
    RangeDigest digest = new RangeDigest();
    digest.add(new byte[10], 2, 5);
    digest.add(new byte[10], 0, 10);
    assertThat(digest.rows()).isEqualTo(2);
    assertThat(digest.bytes()).isEqualTo(15);
    digest.clear();
    assertThat(digest.digest()).isEqualTo(Digest.EMPTY);
  }

  @Test
  void aDigestIsReadAsItWasWritten() {
    Digest digest = digest(rows()).digest();
    assertThat(Digest.of(digest.hex(), digest.rows(), digest.bytes())).isEqualTo(digest);
    assertThat(Digest.EMPTY.hex()).isEqualTo("0".repeat(32));
    assertThat(new Digest(0, -1, 1, 1).plus(new Digest(0, 1, 1, 1)))
        .isEqualTo(new Digest(1, 0, 2, 2));
    assertThatThrownBy(() -> Digest.of("abc", 0, 0)).hasMessageContaining("'abc'");
    assertThatThrownBy(() -> new Digest(0, 0, -1, 0)).hasMessageContaining("-1 rows");
    assertThat(Digest.EMPTY).hasToString("0".repeat(32) + " (0 rows, 0 bytes)");
  }

  @Test
  void rowsWrittenAndRowsReadHaveOneDigest() throws IOException {
    CopyBuffer buffer = new CopyBuffer(100);
    RangeDigest written = new RangeDigest();
    buffer.header();
    for (int row = 0; row < 100; row++) {
      int start = buffer.size();
      buffer.tuple(2);
      buffer.writeInt4(row);
      buffer.writeNull();
      written.add(buffer.array(), start, buffer.size() - start);
    }
    buffer.trailer();
    RangeDigest read = new RangeDigest();
    read.addAll(CopyReader.of(new ByteArrayInputStream(buffer.array(), 0, buffer.size())));
    assertThat(read.digest()).isEqualTo(written.digest());
  }
}
