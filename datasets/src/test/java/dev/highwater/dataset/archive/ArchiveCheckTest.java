package dev.highwater.dataset.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.copy.CopyReader;
import dev.highwater.dataset.digest.Digest;
import dev.highwater.dataset.digest.RangeDigest;
import dev.highwater.dataset.field.FieldForm;
import dev.highwater.dataset.manifest.Manifest;
import dev.highwater.dataset.manifest.TableManifest;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.failure.Failure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is found of files that somebody damaged.
class ArchiveCheckTest {

  private static final QualifiedName BOOK = new QualifiedName("public", "book");
  private static final QualifiedName ODD = new QualifiedName("Läden", "a.b/c");
  private static final int RANGE_ROWS = 16;

  @TempDir Path folder;

  private Archive archive;

  @BeforeEach
  void write() throws IOException {
    TreeMap<QualifiedName, TableManifest> contents = new TreeMap<>();
    List<TableFile> files = new ArrayList<>();
    try (Frames frames = new Frames()) {
      for (QualifiedName table : List.of(BOOK, ODD)) {
        write(table, table.equals(BOOK) ? 40 : 0, frames, contents, files);
      }
    }
    Manifest manifest =
        new Manifest(
            "lending",
            "1.0.0",
            "d1",
            7,
            40,
            Instant.parse("2025-10-09T00:00:00Z"),
            "lending",
            "",
            "f1",
            "test",
            new TreeMap<>(),
            contents);
    archive = new Archive(manifest, BOOK, files);
    ArchiveFile.write(archive, folder);
  }

  private void write(
      QualifiedName table,
      int rows,
      Frames frames,
      SortedMap<QualifiedName, TableManifest> contents,
      List<TableFile> files)
      throws IOException {
    try (TableFileWriter writer = TableFileWriter.create(folder, table)) {
      for (int first = 0; first < rows; first += RANGE_ROWS) {
        CopyBuffer buffer = new CopyBuffer(64);
        RangeDigest digest = new RangeDigest();
        for (int row = first; row < Math.min(rows, first + RANGE_ROWS); row++) {
          int start = buffer.size();
          buffer.tuple(2);
          buffer.writeInt8(row);
          byte[] title = ("Book " + row).getBytes(java.nio.charset.StandardCharsets.UTF_8);
          buffer.writeText(title, 0, title.length);
          digest.add(buffer.array(), start, buffer.size() - start);
        }
        writer.block(frames.frame(buffer.array(), buffer.size()), digest.digest());
      }
      var written = writer.finish();
      contents.put(table, new TableManifest(List.of("id", "title"), written.ranges()));
      files.add(
          written.of(
              table,
              RANGE_ROWS,
              false,
              List.of(
                  new StoredColumn("id", "bigint", FieldForm.parse("int8")),
                  new StoredColumn("title", "text", FieldForm.TEXT))));
    }
  }

  @Test
  void aWholeArchiveHasNoFlawsAndReadsBackAsItWasWritten() throws Exception {
    assertThat(flaws()).isEmpty();
    assertThat(new ArchiveCheck(folder, archive, 1).ofBytes()).isEmpty();
    assertThat(ArchiveFile.read(folder)).isEqualTo(archive);
    assertThat(archive.tables())
        .extracting(TableFile::name)
        .containsExactly("public.book.copy.zst", "%4c%c3%a4den.a%2eb%2fc.copy.zst");
  }

  @Test
  void unpackedAsAWholeAFileIsCopyBinary() throws Exception {
    TableFile file = archive.tables().getFirst();
    byte[] packed = Files.readAllBytes(folder.resolve(file.name()));
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    try (var in =
        new com.github.luben.zstd.ZstdInputStream(new ByteArrayInputStream(packed))
            .setContinuous(true)) {
      in.transferTo(plain);
    }
    RangeDigest digest = new RangeDigest();
    digest.addAll(CopyReader.of(new ByteArrayInputStream(plain.toByteArray())));
    assertThat(digest.digest()).isEqualTo(archive.rows(file).digest());
  }

  @Test
  void aFlippedBitAnywhereIsFoundAndNamed() throws Exception {
    TableFile file = archive.tables().getFirst();
    Path path = folder.resolve(file.name());
    byte[] whole = Files.readAllBytes(path);
    for (int at = 0; at < whole.length; at++) {
      byte[] flipped = whole.clone();
      flipped[at] ^= (byte) (1 << (at % 8));
      Files.write(path, flipped);

      List<Flaw> flaws = flaws();

      assertThat(flaws).as("byte %d", at).hasSize(1);
      assertThat(flaws.getFirst().file()).isEqualTo(file.name());
      assertThat(flaws.getFirst().table()).isEqualTo("book");
      assertThat(flaws.getFirst().rows()).as("byte %d", at).isEqualTo(rowsAt(file, at));
    }
  }

  private static String rowsAt(TableFile file, int at) {
    for (int i = 0; i < file.blocks().size(); i++) {
      Block block = file.blocks().get(i);
      if (at >= block.offset() && at < block.end()) {
        return "rows %d to %d".formatted(i * RANGE_ROWS, Math.min(40, (i + 1) * RANGE_ROWS) - 1);
      }
    }
    return "";
  }

  @Test
  void aFlippedBitInTheManifestIsFound() throws IOException {
    Path path = folder.resolve(ArchiveFile.NAME);
    byte[] whole = Files.readAllBytes(path);
    for (int at = 0; at < whole.length; at++) {
      byte[] flipped = whole.clone();
      flipped[at] ^= (byte) (1 << (at % 8));
      Files.write(path, flipped);

      assertThatThrownBy(() -> ArchiveFile.read(folder))
          .as("byte %d", at)
          .isInstanceOf(Failure.class);
    }
  }

  @Test
  void allThatIsWrongIsToldAtOnce() throws Exception {
    Path book = folder.resolve("public.book.copy.zst");
    byte[] whole = Files.readAllBytes(book);
    byte[] damaged = Arrays.copyOf(whole, whole.length - 20);
    damaged[(int) archive.tables().getFirst().blocks().getFirst().offset() + 9] ^= 1;
    Files.write(book, damaged);
    Files.delete(folder.resolve("%4c%c3%a4den.a%2eb%2fc.copy.zst"));
    Files.writeString(folder.resolve("notes.txt"), "mine");

    assertThat(flaws())
        .extracting(Flaw::toString)
        .anySatisfy(flaw -> assertThat(flaw).startsWith("public.book.copy.zst (book): it has "))
        .anySatisfy(
            flaw ->
                assertThat(flaw).startsWith("public.book.copy.zst (book), rows 0 to 15: bytes "))
        .anySatisfy(flaw -> assertThat(flaw).contains("(Läden.\"a.b/c\"): the file is missing"))
        .anySatisfy(
            flaw -> assertThat(flaw).isEqualTo("notes.txt: the manifest knows no such file"));
  }

  @Test
  void rowsThatSomebodyChangedWithItsChecksumsAreFoundByTheirDigest() throws Exception {
    TableManifest rows = archive.rows(archive.tables().getFirst());
    TreeMap<QualifiedName, TableManifest> tables = new TreeMap<>(archive.manifest().tables());
    var ranges = new ArrayList<>(rows.ranges());
    Digest first = ranges.getFirst().digest();
    ranges.set(
        0,
        new dev.highwater.dataset.manifest.RangeEntry(
            0, new Digest(first.high(), first.low() + 1, first.rows(), first.bytes())));
    tables.put(BOOK, new TableManifest(rows.columns(), ranges));
    Manifest old = archive.manifest();
    Archive forged =
        new Archive(
            new Manifest(
                old.dataset(),
                old.version(),
                old.datasetId(),
                old.seed(),
                old.scale(),
                old.asOf(),
                old.schema(),
                old.flywayVersion(),
                old.schemaFingerprint(),
                old.tool(),
                old.pools(),
                tables),
            BOOK,
            archive.tables());

    assertThat(new ArchiveCheck(folder, forged, 1).ofBytes()).isEmpty();
    assertThat(new ArchiveCheck(folder, forged, 1).ofRows())
        .singleElement()
        .satisfies(
            flaw -> {
              assertThat(flaw.rows()).isEqualTo("rows 0 to 15");
              assertThat(flaw.what()).startsWith("the rows have the digest");
            });
  }

  private List<Flaw> flaws() throws Exception {
    return new ArchiveCheck(folder, archive, 2).ofRows();
  }
}
