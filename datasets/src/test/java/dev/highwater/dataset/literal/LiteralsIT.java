package dev.highwater.dataset.literal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.schema.testing.EachServer;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedClass;
import org.postgresql.PGConnection;

/// What encoders make of literals, byte for byte against what the server makes of them, for every
/// type there is; and that the server takes it.
@ParameterizedClass
@EachServer
class LiteralsIT {

  private static final Map<TestServer, TestDatabase> DATABASES = new EnumMap<>(TestServer.class);

  private final TestDatabase database;
  private final boolean modern;

  LiteralsIT(TestServer server) {
    database = DATABASES.computeIfAbsent(server, LiteralsIT::prepared);
    modern = server == TestServer.EMBEDDED;
  }

  private static TestDatabase prepared(TestServer server) {
    TestDatabase database = TestDatabase.empty(server).create();
    database.execute(LiteralSamples.TYPES);
    return database;
  }

  @AfterAll
  static void dropsThem() {
    DATABASES.values().forEach(TestDatabase::close);
    DATABASES.clear();
  }

  @TestFactory
  Stream<DynamicTest> everyTypeIsWrittenAsTheServerWritesIt() throws SQLException {
    List<LiteralSamples.Sample> samples =
        LiteralSamples.all().stream().filter(sample -> modern || !sample.modern()).toList();
    database.execute(
        "DROP TABLE IF EXISTS all_types",
        samples.stream()
            .map(sample -> "c" + samples.indexOf(sample) + " " + sample.type())
            .collect(Collectors.joining(", ", "CREATE TABLE all_types (", ")")));
    Catalog catalog;
    try (Connection connection = database.connect()) {
      catalog = CatalogReader.read(connection);
    }
    Map<String, ColumnType> types =
        catalog.tables().stream()
            .filter(table -> table.name().name().equals("all_types"))
            .flatMap(table -> table.columns().stream())
            .collect(Collectors.toMap(Column::name, Column::type));
    return samples.stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.type(), () -> agree(sample, type(types, samples.indexOf(sample)))));
  }

  private static ColumnType type(Map<String, ColumnType> types, int index) {
    return Objects.requireNonNull(types.get("c" + index));
  }

  private void agree(LiteralSamples.Sample sample, ColumnType type)
      throws SQLException, IOException {
    byte[] ours = ours(sample, type);
    String sql =
        sample.literals().stream()
            .map(literal -> "'" + literal.replace("'", "''") + "'::" + sample.type())
            .collect(Collectors.joining("), (", "COPY (VALUES (", ")) TO STDOUT (FORMAT binary)"));
    try (Connection connection = database.connect()) {
      connection.createStatement().execute("SET TIME ZONE 'UTC'");
      PGConnection server = connection.unwrap(PGConnection.class);
      ByteArrayOutputStream theirs = new ByteArrayOutputStream();
      server.getCopyAPI().copyOut(sql, theirs);
      assertThat(hex(ours)).isEqualTo(hex(theirs.toByteArray()));

      connection.createStatement().execute("CREATE TEMPORARY TABLE t (v " + sample.type() + ")");
      server
          .getCopyAPI()
          .copyIn("COPY t FROM STDIN (FORMAT binary)", new ByteArrayInputStream(ours));
      ByteArrayOutputStream back = new ByteArrayOutputStream();
      server.getCopyAPI().copyOut("COPY t TO STDOUT (FORMAT binary)", back);
      assertThat(hex(back.toByteArray())).isEqualTo(hex(ours));
    }
  }

  private static byte[] ours(LiteralSamples.Sample sample, ColumnType type) {
    FieldEncoder encoder = Literals.encoder(type).orElseThrow();
    CopyBuffer out = new CopyBuffer(64);
    out.header();
    for (String literal : sample.literals()) {
      byte[] text = literal.getBytes(UTF_8);
      out.tuple(1);
      encoder.write(text, 0, text.length, out);
    }
    out.trailer();
    return Arrays.copyOf(out.array(), out.size());
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
