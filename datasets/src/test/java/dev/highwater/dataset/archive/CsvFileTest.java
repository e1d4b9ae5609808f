package dev.highwater.dataset.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdInputStream;
import dev.highwater.dataset.field.FieldForm;
import dev.highwater.dataset.manifest.Manifest;
import dev.highwater.schema.catalog.QualifiedName;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

  private static final QualifiedName TABLE = new QualifiedName("public", "note");

  private static final List<StoredColumn> COLUMNS =
      List.of(
          new StoredColumn("id", "integer", FieldForm.TEXT),
          new StoredColumn("text", "text", FieldForm.TEXT),
          new StoredColumn("other", "text", FieldForm.TEXT));

  /// As the server sends it: null, an empty text, a comma, quotes, both kinds of line ends.
  private static final String SENT =
      "id,text,other\n1,,\"\"\n2,\"a, b\",\"say \"\"ä\"\"\"\n3,\"two\nlines\r\n\",x\n4,\"\",\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 1000})
  void holdsTheSameRowsHoweverTheStreamIsCut(int cut) throws Exception {
    Archive archive = written(cut);

    assertThat(rows(archive))
        .containsExactly(
            Arrays.asList("1", null, ""),
            List.of("2", "a, b", "say \"ä\""),
            List.of("3", "two\nlines\r\n", "x"),
            Arrays.asList("4", "", null));
    assertThat(new ArchiveCheck(folder, archive, 1).ofRows()).isEmpty();
  }

  @Test
  void isWhatTheStandardSaysWhenItIsUnpackedAsAWhole() throws Exception {
    written(1000);

    try (ZstdInputStream whole =
        new ZstdInputStream(Files.newInputStream(folder.resolve("public.note.csv.zst")))) {
      whole.setContinuous(true);
      assertThat(new String(whole.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(
              "id,text,other\r\n1,,\"\"\r\n2,\"a, b\",\"say \"\"ä\"\"\"\r\n"
                  + "3,\"two\nlines\r\n\",x\r\n4,\"\",\r\n");
    }
  }

  @Test
  void theManifestIsReadAgainAndDamageIsFound() throws Exception {
    Archive archive = written(1000);
    ArchiveFile.write(archive, folder);
    assertThat(ArchiveFile.read(folder)).isEqualTo(archive);
    assertThat(Files.readString(folder.resolve("manifest.json"))).contains("\"format\": 2");

    Path file = folder.resolve("public.note.csv.zst");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 6] ^= 1;
    Files.write(file, bytes);

    assertThat(new ArchiveCheck(folder, archive, 1).ofRows())
        .singleElement()
        .satisfies(flaw -> assertThat(flaw.toString()).contains("rows 3 to 3"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id,text,other\n1,2\n",
        "id,text,other\n1,\"a\"b,c\n",
        "id,text,other\n1,a\"b,c\n"
      })
  void refusesWhatIsNoCsv(String sent) throws IOException {
    try (CsvFileWriter writer = CsvFileWriter.create(folder, TABLE, COLUMNS, 3)) {
      assertThatThrownBy(() -> writer.write(sent.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("no CSV for note");
    }
  }

  @Test
  void refusesWhatEndsTooSoon() throws IOException {
    try (CsvFileWriter writer = CsvFileWriter.create(folder, TABLE, COLUMNS, 3)) {
      writer.write("id,text,other\n1,2,\"3".getBytes(StandardCharsets.UTF_8));

      assertThatThrownBy(writer::finish).hasMessageContaining("ends too soon");
    }
  }

  private Archive written(int cut) throws IOException {
    byte[] sent = SENT.getBytes(StandardCharsets.UTF_8);
    try (CsvFileWriter writer = CsvFileWriter.create(folder, TABLE, COLUMNS, 3)) {
      for (int at = 0; at < sent.length; at += cut) {
        writer.write(Arrays.copyOfRange(sent, at, Math.min(sent.length, at + cut)));
      }
      writer.finish();
      Manifest manifest =
          new Manifest(
              "shop",
              "1.0.0",
              "00",
              0,
              4,
              Instant.EPOCH,
              "shop",
              "",
              "fingerprint",
              "0",
              new TreeMap<>(),
              new TreeMap<>(Map.of(TABLE, writer.rows())));
      Archive archive = new Archive(manifest, TABLE, List.of(writer.file()));
      ArchiveFile.write(archive, folder);
      return archive;
    }
  }

  private List<List<String>> rows(Archive archive) throws Exception {
    List<List<String>> rows = new ArrayList<>();
    TableFile file = archive.tables().getFirst();
    try (BlockReader reader = BlockReader.open(folder, archive, file)) {
      for (int block = 0; block < file.blocks().size(); block++) {
        Tuples tuples = reader.rows(block);
        for (int row = 0; row < tuples.count(); row++) {
          ByteBuffer bytes =
              ByteBuffer.wrap(tuples.array(), tuples.offset(row), tuples.length(row));
          String[] fields = new String[bytes.getShort()];
          for (int i = 0; i < fields.length; i++) {
            int length = bytes.getInt();
            if (length >= 0) {
              byte[] field = new byte[length];
              bytes.get(field);
              fields[i] = new String(field, StandardCharsets.UTF_8);
            }
          }
          rows.add(Arrays.asList(fields));
        }
      }
    }
    return rows;
  }
}
