package dev.highwater.dataset.copy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.dataset.value.Utf8;
import dev.highwater.schema.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.PGConnection;

/// What [CopyBuffer] writes, byte for byte against what the server itself writes for the same
/// literal.
class CopyBufferIT {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.empty();

  private final List<String> literals = new ArrayList<>();
  private final CopyBuffer buffer = new CopyBuffer(64);

  private void value(String literal, Consumer<CopyBuffer> write) {
    literals.add(literal);
    buffer.tuple(1);
    write.accept(buffer);
  }

  /// Compares all values so far, written as one column of that type.
  private void agree(String type) throws SQLException, IOException {
    CopyBuffer whole = new CopyBuffer(64);
    whole.header();
    whole.putBytes(buffer.array(), 0, buffer.size());
    whole.trailer();
    byte[] ours = Arrays.copyOf(whole.array(), whole.size());
    StringBuilder sql = new StringBuilder("COPY (SELECT v::" + type + " FROM (VALUES ");
    for (int i = 0; i < literals.size(); i++) {
      String quoted = "'" + literals.get(i).replace("'", "''") + "'";
      sql.append(i == 0 ? "" : ", ").append("(").append(i).append(", ").append(quoted).append(")");
    }
    sql.append(") AS t (n, v) ORDER BY n) TO STDOUT (FORMAT binary)");
    try (Connection connection = DATABASE.connect()) {
      connection.createStatement().execute("SET TIME ZONE 'Asia/Manila'");
      ByteArrayOutputStream theirs = new ByteArrayOutputStream();
      connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql.toString(), theirs);
      assertThat(HexFormat.of().formatHex(ours))
          .isEqualTo(HexFormat.of().formatHex(theirs.toByteArray()));
      roundTrip(connection, type, ours);
    }
  }

  /// The server takes our bytes and holds the same values.
  private void roundTrip(Connection connection, String type, byte[] ours)
      throws SQLException, IOException {
    connection.createStatement().execute("CREATE TEMPORARY TABLE t (v " + type + ")");
    PGConnection server = connection.unwrap(PGConnection.class);
    long rows =
        server
            .getCopyAPI()
            .copyIn("COPY t FROM STDIN (FORMAT binary)", new ByteArrayInputStream(ours));
    assertThat(rows).isEqualTo(literals.size());
    ByteArrayOutputStream back = new ByteArrayOutputStream();
    server.getCopyAPI().copyOut("COPY t TO STDOUT (FORMAT binary)", back);
    assertThat(back.toByteArray()).isEqualTo(ours);
  }

  @Test
  void booleans() throws Exception {
    value("true", out -> out.writeBoolean(true));
    value("false", out -> out.writeBoolean(false));
    agree("boolean");
  }

  @Test
  void smallIntegers() throws Exception {
    for (short v : new short[] {0, 1, -1, Short.MAX_VALUE, Short.MIN_VALUE}) {
      value(Short.toString(v), out -> out.writeInt2(v));
    }
    agree("smallint");
  }

  @Test
  void integers() throws Exception {
    for (int v : new int[] {0, 1, -1, 65_536, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      value(Integer.toString(v), out -> out.writeInt4(v));
    }
    agree("integer");
  }

  @Test
  void bigIntegers() throws Exception {
    for (long v : new long[] {0, 1, -1, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE}) {
      value(Long.toString(v), out -> out.writeInt8(v));
    }
    agree("bigint");
  }

  @Test
  void floats() throws Exception {
    for (float v : new float[] {0, -0.0f, 1.5f, Float.MIN_VALUE, Float.MAX_VALUE, Float.NaN}) {
      value(Float.toString(v), out -> out.writeFloat4(v));
    }
    agree("real");
  }

  @Test
  void doubles() throws Exception {
    for (double v :
        new double[] {
          0, -0.0, 0.1, -1e300, Double.MIN_VALUE, Double.NaN, Double.NEGATIVE_INFINITY
        }) {
      value(Double.toString(v), out -> out.writeFloat8(v));
    }
    agree("double precision");
  }

  @Test
  void decimals() throws Exception {
    Random random = new Random(2);
    long[] special = {0, 1, -1, 10_000, 9_999, 100_000_000, Long.MAX_VALUE, Long.MIN_VALUE};
    for (long unscaled : special) {
      for (int scale = 0; scale < 25; scale++) {
        decimal(unscaled, scale);
      }
    }
    for (int i = 0; i < 2_000; i++) {
      decimal(random.nextLong() >> random.nextInt(64), random.nextInt(30));
    }
    agree("numeric");
  }

  private void decimal(long unscaled, int scale) {
    value(
        BigDecimal.valueOf(unscaled, scale).toPlainString(),
        out -> out.writeNumeric(unscaled, scale));
  }

  @Test
  void decimalsOfAColumnsScale() throws Exception {
    for (long cents : new long[] {0, 5, 100, -12_345, 999_999_999_999_999L}) {
      value(BigDecimal.valueOf(cents, 2).toPlainString(), out -> out.writeNumeric(cents, 2));
    }
    agree("numeric(15,2)");
  }

  @Test
  void dates() throws Exception {
    for (String text : List.of("2000-01-01", "1999-12-31", "0001-01-01", "9999-12-31")) {
      value(text, out -> out.writeDate(LocalDate.parse(text).toEpochDay()));
    }
    agree("date");
  }

  @Test
  void times() throws Exception {
    for (String text : List.of("00:00:00", "08:30:15.000001", "23:59:59.999999")) {
      value(text, out -> out.writeTime(LocalTime.parse(text).toNanoOfDay() / 1_000));
    }
    agree("time");
  }

  @Test
  void timestamps() throws Exception {
    for (String text :
        List.of("2000-01-01T00:00:00", "1969-07-20T20:17:40.5", "0044-03-15T12:00")) {
      value(text, out -> out.writeTimestamp(micros(text)));
    }
    agree("timestamp");
  }

  @Test
  void timestampsOfAZone() throws Exception {
    for (String text : List.of("2025-10-09T08:00:00.123456", "1970-01-01T00:00:00")) {
      value(text + "Z", out -> out.writeTimestamp(micros(text)));
    }
    agree("timestamptz");
  }

  private static long micros(String text) {
    return ChronoUnit.MICROS.between(
        LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC), LocalDateTime.parse(text));
  }

  @Test
  void intervals() throws Exception {
    value("1 year 2 mons -3 days 04:05:06.5", out -> out.writeInterval(14, -3, 14_706_500_000L));
    value("0", out -> out.writeInterval(0, 0, 0));
    agree("interval");
  }

  @Test
  void uuids() throws Exception {
    UUID uuid = UUID.fromString("f81d4fae-7dec-41d0-a765-00a0c91e6bf6");
    value(
        uuid.toString(),
        out -> out.writeUuid(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits()));
    agree("uuid");
  }

  @Test
  void texts() throws Exception {
    for (String text : List.of("", "Cotabato", "it's, \"quoted\"\n\ttab", "Ñ ﷽ 🐟")) {
      value(
          text,
          out -> {
            out.beginText().append(text);
            out.endText(true);
          });
    }
    agree("varchar(255)");
  }

  @Test
  void json() throws Exception {
    for (String text : List.of("{}", "{\"a\": [1, 2.50, null], \"bb\": \"é\"}", "\"x\"")) {
      value(text, out -> out.writeJsonb(new Utf8().append(text)));
    }
    agree("jsonb");
  }

  @Test
  void bytes() throws Exception {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    value("\\x" + HexFormat.of().formatHex(all), out -> out.writeBytea(all, 0, all.length));
    agree("bytea");
  }

  @Test
  void addresses() throws Exception {
    for (String text : List.of("10.1.2.3/32", "192.168.0.0/16", "2001:db8::1/128", "::/0")) {
      String[] parts = text.split("/", -1);
      byte[] address = InetAddress.getByName(parts[0]).getAddress();
      value(text, out -> out.writeInet(address, Integer.parseInt(parts[1]), false));
    }
    agree("inet");
  }

  @Test
  void networks() throws Exception {
    value("10.0.0.0/8", out -> out.writeInet(new byte[] {10, 0, 0, 0}, 8, true));
    agree("cidr");
  }

  @Test
  void arraysOfIntegers() throws Exception {
    value("{}", out -> array(out, 23, 0, false));
    value(
        "{1,-2,NULL}",
        out -> {
          out.beginArray(23, 3, true);
          out.writeInt4(1);
          out.writeInt4(-2);
          out.writeNull();
          out.endField();
        });
    agree("integer[]");
  }

  private static void array(CopyBuffer out, int oid, int elements, boolean nulls) {
    out.beginArray(oid, elements, nulls);
    out.endField();
  }

  @Test
  void arraysOfTexts() throws Exception {
    value(
        "{Maranao,\"\",\"a b\"}",
        out -> {
          out.beginArray(25, 3, false);
          for (String text : List.of("Maranao", "", "a b")) {
            out.writeText(text.getBytes(UTF_8), 0, text.length());
          }
          out.endField();
        });
    agree("text[]");
  }

  @Test
  void ranges() throws Exception {
    value(
        "[1,5)",
        out -> {
          out.beginField();
          out.putInt1(2); // lower bound included
          out.writeInt4(1);
          out.writeInt4(5);
          out.endField();
        });
    agree("int4range");
  }
}
