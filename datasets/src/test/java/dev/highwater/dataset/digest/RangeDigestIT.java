package dev.highwater.dataset.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.copy.CopyReader;
import dev.highwater.dataset.random.Cell;
import dev.highwater.dataset.value.Jsonb;
import dev.highwater.dataset.value.Utf8;
import dev.highwater.schema.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// Rows on their way in and rows as the server holds them have one digest.
class RangeDigestIT {

  private static final int ROWS = 5_000;
  private static final String COLUMNS =
      "id, key, title, status, progress, budget, rating, due, begins, created, active, extra, ip";

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.empty();

  private static Digest written = Digest.EMPTY;

  @BeforeAll
  static void load() throws SQLException, IOException {
    DATABASE.execute(
        """
        CREATE TABLE work (
          id bigint PRIMARY KEY, key uuid NOT NULL, title varchar(500) NOT NULL, status text,
          progress smallint, budget numeric(14,2), rating float8, due date, begins time,
          created timestamptz, active boolean, extra jsonb, ip inet)
        """);
    CopyBuffer buffer = new CopyBuffer(1 << 20);
    RangeDigest digest = new RangeDigest();
    buffer.header();
    Utf8 text = new Utf8();
    for (long row = 0; row < ROWS; row++) {
      int start = buffer.size();
      write(row, text, buffer);
      digest.add(buffer.array(), start, buffer.size() - start);
    }
    buffer.trailer();
    written = digest.digest();
    try (Connection connection = DATABASE.connect()) {
      copies(connection)
          .copyIn(
              "COPY work (" + COLUMNS + ") FROM STDIN (FORMAT binary)",
              new ByteArrayInputStream(buffer.array(), 0, buffer.size()));
    }
  }

  private static void write(long row, Utf8 text, CopyBuffer out) {
    long bits = Cell.draw(1, row, 0);
    out.tuple(13);
    out.writeInt8(row + 1);
    out.writeUuid(bits, Cell.draw(1, row, 1));
    out.beginText().append("Community consultation – Purok ").append(row);
    out.endText(true);
    if (row % 3 == 0) {
      out.writeNull();
    } else {
      out.beginText().append("not_started");
      out.endText(true);
    }
    out.writeInt2((int) Cell.below(bits, 101));
    out.writeNumeric(Cell.below(bits, 1_000_000_000_000L) - 500_000_000_000L, 2);
    out.writeFloat8(Cell.unit(bits) - 0.5);
    out.writeDate(19_000 + Cell.below(bits, 2_000));
    out.writeTime(Cell.below(bits, 86_400_000_000L));
    out.writeTimestamp(1_600_000_000_000_000L + Cell.below(bits, 200_000_000_000_000L));
    out.writeBoolean(bits < 0);
    text.clear();
    out.writeJsonb(
        Jsonb.canonical("{\"venue\":\"Hall \\u00d1\",\"n\":" + row + ",\"ids\":[1,2.50]}", text));
    out.writeInet(new byte[] {10, (byte) bits, 0, 1}, 32, false);
  }

  private static CopyManager copies(Connection connection) throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }

  private static Digest held(String query) throws SQLException, IOException {
    RangeDigest digest = new RangeDigest();
    try (Connection connection = DATABASE.connect()) {
      String sql = "COPY (" + query + ") TO STDOUT (FORMAT binary)";
      digest.addAll(CopyReader.of(copies(connection).copyOut(sql)));
      // The stream was read to its end, so the session is free for the next command.
      connection.createStatement().execute("SELECT 1");
    }
    return digest.digest();
  }

  @Test
  void theTableAsTheServerHoldsItHasTheDigestOfWhatWasWritten() throws Exception {
    assertThat(written.rows()).isEqualTo(ROWS);
    assertThat(held("SELECT " + COLUMNS + " FROM work")).isEqualTo(written);
    assertThat(held("SELECT " + COLUMNS + " FROM work ORDER BY key DESC")).isEqualTo(written);
  }

  @Test
  void rangesAddUpToTheTable() throws Exception {
    Digest left = held("SELECT " + COLUMNS + " FROM work WHERE id <= 1234");
    Digest right = held("SELECT " + COLUMNS + " FROM work WHERE id > 1234");
    assertThat(left.plus(right)).isEqualTo(written);
  }

  @Test
  void oneChangedCellChangesTheDigest() throws Exception {
    String changed = COLUMNS.replace("progress", "progress + (id = 77)::int::int2");
    assertThat(held("SELECT " + changed + " FROM work").hex()).isNotEqualTo(written.hex());
  }

  @Test
  void aQueryThatFailsHalfwayIsTheCause() {
    assertThatThrownBy(() -> held("SELECT 1 / (4000 - id) FROM work"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("division by zero")
        .hasCauseInstanceOf(SQLException.class);
  }
}
