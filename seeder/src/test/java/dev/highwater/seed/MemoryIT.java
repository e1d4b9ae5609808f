package dev.highwater.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.seed.generate.RowWriter;
import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.testing.ChildJvm;
import dev.highwater.seed.testing.HeapProbe;
import dev.highwater.seed.testing.ZeroPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows cost no memory: neither planning them, nor making them, nor keeping them apart.
/// `scripts/torture memory` tries more of them.
class MemoryIT {

  private static final long MANY = Long.getLong("torture.rows", 400_000);
  private static final int UNIQUE = Integer.getInteger("torture.unique", 1_000_000);

  /// A short run is looked at a few times only, and may not be seen with all its buffers full.
  private static final long CHANCE = 4 << 20;

  private static final String ITEM =
      """
      CREATE TABLE maker (id bigint PRIMARY KEY, name text NOT NULL);
      CREATE TABLE item (
        id bigint PRIMARY KEY,
        code varchar(12) NOT NULL UNIQUE,
        maker_id bigint NOT NULL REFERENCES maker,
        before_id bigint REFERENCES item,
        title text NOT NULL,
        price numeric(12, 2) NOT NULL,
        changed_at timestamptz NOT NULL,
        notes jsonb)
      """;

  @TempDir Path directory;

  @Test
  void aBillionRowsArePlannedInASmallHeap() throws Exception {
    try (TestDatabase database = TestDatabase.empty().create()) {
      for (int table = 0; table < 50; table++) {
        database.execute(
            "CREATE TABLE t%1$d (id bigint PRIMARY KEY, code text UNIQUE, at timestamptz, %2$s)"
                .formatted(
                    table, table == 0 ? "n int" : "up bigint NOT NULL REFERENCES t" + (table - 1)));
      }

      List<String> lines =
          ChildJvm.run(List.of("-Xmx256m"), HeapProbe.class, database.settings(), "20000000");

      assertThat(lines.getLast()).isEqualTo("1000000000");
    }
  }

  @Test
  void moreRowsNeedNoLargerHeap() throws Exception {
    long few = heap(100_000);
    long many = heap(MANY);

    assertThat(many).isLessThan(few + few / 10 + CHANCE);
  }

  private long heap(long rows) throws SQLException, IOException, InterruptedException {
    try (TestDatabase database = TestDatabase.empty().create()) {
      database.execute(ITEM);
      List<String> lines =
          ChildJvm.run(
              List.of("-Xmx256m", "-XX:+UseSerialGC"),
              HeapProbe.class,
              database.settings(),
              Long.toString(rows),
              directory.resolve("work-" + rows).toString());
      assertThat(lines.getLast()).isEqualTo(Long.toString(2 * rows));
      return Long.parseLong(lines.getFirst());
    }
  }

  /// Each of the numbers, dealt in no visible order from a thousand million, is met once.
  @Test
  void uniqueValuesAreKeptApartWithoutRememberingThem() throws SQLException {
    try (TestDatabase database = TestDatabase.empty().create()) {
      database.execute("CREATE TABLE subscriber (phone varchar(20) NOT NULL UNIQUE)");
      TableSource source = ZeroPlan.of(database.settings(), UNIQUE).sources().getFirst();
      RowWriter writer = source.open();
      CopyBuffer buffer = new CopyBuffer(64);
      BitSet met = new BitSet();

      for (long row = 0; row < source.rows(); row++) {
        buffer.clear();
        writer.write(row, buffer);
        met.set(lastDigits(buffer));
      }

      assertThat((long) met.cardinality()).isEqualTo(UNIQUE);
    }
  }

  private static int lastDigits(CopyBuffer tuple) {
    return Integer.parseInt(
        new String(tuple.array(), tuple.size() - 9, 9, StandardCharsets.US_ASCII));
  }
}
