package dev.highwater.schema.dump;

import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.script.SchemaScript;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// Writes a directory archive that pg_restore 15 and newer takes, several jobs at once if asked.
/// The folder has its name only when all of it is there.
public final class DumpWriter {

  private static final byte[] END_OF_ROWS = "\\.\n\n\n".getBytes(StandardCharsets.US_ASCII);

  private DumpWriter() {}

  /// Writes the archive.
  ///
  /// @param folder which must not be there yet
  /// @param serverVersion of the server whose schema it is, such as `18.1`
  /// @throws Failure when the folder is there, the schema has objects that cannot be written, or
  ///   the disk takes no more
  public static void write(
      Path folder,
      String database,
      String serverVersion,
      SchemaScript script,
      List<TableRows> rows,
      List<SequencePosition> sequences)
      throws SQLException {
    if (!script.unwritable().isEmpty()) {
      throw Failure.of("The schema has objects that are not written here")
          .why(String.join("\n", script.unwritable()))
          .remedy("Leave them out of the schema");
    }
    Path whole = folder.toAbsolutePath();
    if (Files.exists(whole)) {
      throw Failure.of("The archive is there already")
          .where(folder.toString())
          .remedy("Give another folder, or delete this one");
    }
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    boolean done = false;
    try {
      delete(part);
      Files.createDirectories(part);
      List<DumpEntry> entries = new DumpContents().of(script, rows, sequences);
      write(part, entries, rows);
      try (OutputStream toc =
          new BufferedOutputStream(Files.newOutputStream(part.resolve("toc.dat")))) {
        new TocOutput(toc).write(database, serverVersion, entries);
      }
      Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
      done = true;
    } catch (IOException failed) {
      throw Failure.of("The archive cannot be written").where(part.toString()).why(failed);
    } finally {
      if (!done) {
        deleteQuietly(part);
      }
    }
  }

  private static void write(Path part, List<DumpEntry> entries, List<TableRows> rows)
      throws IOException, SQLException {
    Map<String, TableRows> byTable = new HashMap<>();
    rows.forEach(table -> byTable.put(key(table.table().schema(), table.table().name()), table));
    for (DumpEntry entry : entries) {
      TableRows table = byTable.get(key(String.valueOf(entry.namespace()), entry.tag()));
      if (!entry.hasData() || table == null) {
        continue;
      }
      Path file = part.resolve(entry.file() + Compression.GZIP.suffix());
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
        table.source().write(out);
        out.write(END_OF_ROWS);
      }
    }
  }

  private static String key(String schema, String name) {
    return schema + '\0' + name;
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> paths = Files.walk(folder)) {
      deepestFirst = new ArrayList<>(paths.toList()).reversed();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }

  private static void deleteQuietly(Path folder) {
    try {
      delete(folder);
    } catch (IOException failed) {
      // What is left has a name that tells it from a whole archive.
      return;
    }
  }
}
