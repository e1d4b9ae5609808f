package dev.highwater.schema.dump;

import dev.highwater.schema.failure.Failure;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An archive of pg_dump 10 to 18 in the custom or the directory format. Rows are read from it as
/// they are asked for, several entries at once if need be.
public final class DumpArchive {

  private static final byte[] MAGIC = "PGDMP".getBytes(StandardCharsets.US_ASCII);
  private static final int DATA_BLOCK = 1;
  private static final int OBJECTS_BLOCK = 3;

  private final Path path;
  private final Toc toc;
  private final Map<Integer, Long> places;

  private DumpArchive(Path path, Toc toc, Map<Integer, Long> places) {
    this.path = path;
    this.toc = toc;
    this.places = places;
  }

  /// What a stream of rows or of a large object's bytes is handed to.
  @FunctionalInterface
  public interface ObjectReader<E extends Exception> {
    void read(long object, InputStream bytes) throws IOException, E;
  }

  /// Whether this is an archive rather than a script in SQL.
  public static boolean isArchive(Path path) {
    if (Files.isDirectory(path)) {
      return true;
    }
    try (InputStream in = Files.newInputStream(path)) {
      return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
    } catch (IOException unreadable) {
      throw Broken.unreadable(path, unreadable);
    }
  }

  /// Reads an archive's table of contents.
  ///
  /// @param path a file, or the folder of a directory archive
  /// @throws Failure when it is damaged or of a form that is not read here, with the place
  public static DumpArchive open(Path path) {
    boolean directory = Files.isDirectory(path);
    Path file = directory ? path.resolve("toc.dat") : path;
    try (ArchiveInput in = new ArchiveInput(file, 0)) {
      Toc toc = Toc.read(in, directory);
      Map<Integer, Long> places = new HashMap<>(toc.places());
      boolean known =
          toc.entries().stream()
              .allMatch(entry -> !entry.hasData() || places.containsKey(entry.id()));
      if (!directory && !known) {
        findBlocks(in, places);
      }
      DumpArchive archive = new DumpArchive(path, toc, places);
      archive.requireData();
      return archive;
    } catch (IOException unreadable) {
      throw Broken.unreadable(file, unreadable);
    }
  }

  static byte[] magic() {
    return MAGIC.clone();
  }

  /// The table of contents, in its order, in which entries can be restored one after the other.
  public List<DumpEntry> entries() {
    return toc.entries();
  }

  /// The version of the server that it was made from, in its own words.
  public @Nullable String serverVersion() {
    return toc.serverVersion();
  }

  /// The rows of an entry `TABLE DATA` in COPY's text form, without the line that ends them. To be
  /// read to the end: damage may show only there, as an [IOException].
  public InputStream rows(DumpEntry entry) throws IOException {
    if (toc.custom()) {
      ArchiveInput in = block(entry, DATA_BLOCK);
      return new CopyRows(toc.compression().ofBlock(new BlockInput(in), path), true);
    }
    return new CopyRows(open(String.valueOf(entry.file())), true);
  }

  /// Hands on the large objects of an entry `BLOBS`, one after the other.
  public <E extends Exception> void largeObjects(DumpEntry entry, ObjectReader<E> reader)
      throws IOException, E {
    if (toc.custom()) {
      try (ArchiveInput in = block(entry, OBJECTS_BLOCK)) {
        for (int object = in.integer(); object != 0; object = in.integer()) {
          BlockInput block = new BlockInput(in);
          reader.read(Integer.toUnsignedLong(object), toc.compression().ofBlock(block, path));
          block.finish();
        }
      }
      return;
    }
    Path list = inside(String.valueOf(entry.file()));
    try (BufferedReader lines = Files.newBufferedReader(list)) {
      int number = 1;
      for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
        String[] parts = line.split(" ", 2);
        if (parts.length < 2 || !parts[0].matches("[0-9]{1,10}")) {
          throw Failure.of("The archive is damaged")
              .where(list + ", line " + number)
              .why("no large object stands there");
        }
        try (InputStream bytes = open(parts[1])) {
          reader.read(Long.parseLong(parts[0]), bytes);
        }
      }
    }
  }

  private ArchiveInput block(DumpEntry entry, int kind) throws IOException {
    Long place = places.get(entry.id());
    if (place == null) {
      throw Broken.at(path, toc.end(), "there are no rows of " + entry);
    }
    ArchiveInput in = new ArchiveInput(path, place);
    try {
      in.integerBytes(toc.integerBytes());
      if (in.unsignedByte() != kind || in.integer() != entry.id()) {
        throw in.damaged("the rows of " + entry + " do not begin here");
      }
      return in;
    } catch (IOException | RuntimeException failed) {
      in.close();
      throw failed;
    }
  }

  /// A dump into a pipe could not go back to write where its rows are.
  private static void findBlocks(ArchiveInput in, Map<Integer, Long> places) throws IOException {
    long place = in.place();
    for (int kind = in.byteOrEnd(); kind >= 0; kind = in.byteOrEnd()) {
      int id = in.integer();
      places.put(id, place);
      switch (kind) {
        case DATA_BLOCK -> new BlockInput(in).finish();
        case OBJECTS_BLOCK -> {
          while (in.integer() != 0) {
            new BlockInput(in).finish();
          }
        }
        default -> throw in.damaged("a block of rows of no known kind");
      }
      place = in.place();
    }
  }

  private void requireData() {
    for (DumpEntry entry : toc.entries()) {
      if (!entry.hasData()) {
        continue;
      }
      String file = entry.file();
      if (toc.custom() && !places.containsKey(entry.id())) {
        throw Broken.at(path, toc.end(), "there are no rows of " + entry);
      }
      if (file != null && packed(file) == null) {
        throw Broken.at(inside(file), 0, "the file with the rows of " + entry + " is missing");
      }
    }
  }

  private InputStream open(String name) throws IOException {
    Compression found = packed(name);
    if (found == null) {
      throw Broken.at(inside(name), 0, "the file is missing");
    }
    Path file = inside(name + found.suffix());
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    return found.ofFile(raw, file);
  }

  /// How a file is packed, which may have been done by hand after the dump.
  private @Nullable Compression packed(String name) {
    return Arrays.stream(Compression.values())
        .filter(way -> Files.isRegularFile(inside(name + way.suffix())))
        .findFirst()
        .orElse(null);
  }

  /// An archive names no file outside of its folder.
  private Path inside(String name) {
    if (name.isEmpty() || name.startsWith(".") || !name.matches("[A-Za-z0-9_.]+")) {
      throw Broken.at(path.resolve("toc.dat"), 0, "it names a file that is none of its own");
    }
    return path.resolve(name);
  }
}
