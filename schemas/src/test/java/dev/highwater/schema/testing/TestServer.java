package dev.highwater.schema.testing;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.server.EmbeddedServer;
import dev.highwater.schema.server.OtherPostgres;
import dev.highwater.schema.server.ServerOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The servers that tests run against, each started at its first use and ending with the JVM.
///
/// As an enum it is a source of arguments: [EachServer] runs a test on two of them, `@EnumSource`
/// on all. A server that is not there skips the test with a message.
public enum TestServer {
  /// The oldest that Highwater knows.
  POSTGRES_14(14),
  /// The PostgreSQL 15 of Debian 12 (`apt-get install postgresql-15`).
  DEBIAN_15(15),
  POSTGRES_16(16),
  POSTGRES_17(17),
  /// The PostgreSQL 18 that Highwater brings along.
  EMBEDDED(18);

  private static final Path DEBIANS = Path.of("/usr/lib/postgresql/15/bin");

  private static final Map<TestServer, EmbeddedServer> STARTED = new ConcurrentHashMap<>();
  private static final long MEMORY_BYTES = 1L << 30;

  private final int major;

  TestServer(int major) {
    this.major = major;
  }

  /// Its major version.
  public int major() {
    return major;
  }

  /// How to connect to its database `highwater` as a superuser.
  public ConnectionSettings settings() {
    return STARTED.computeIfAbsent(this, TestServer::start).settings();
  }

  private EmbeddedServer start() {
    Path home = home();
    ServerOptions options =
        ServerOptions.standard()
            .endingWithJvm()
            .notDurable()
            .withMemory(MEMORY_BYTES)
            .unpackingInto(home);
    if (this != EMBEDDED) {
      Optional<Path> binaries =
          this == DEBIAN_15
              ? Optional.of(DEBIANS).filter(bin -> Files.isExecutable(bin.resolve("postgres")))
              : OtherPostgres.bin(major, home);
      Assumptions.assumeTrue(
          binaries.isPresent(), () -> "skipped: there is no PostgreSQL " + major + " here");
      options = options.withBinaries(binaries.orElseThrow());
    }
    removeLeftovers(home);
    return EmbeddedServer.start(
        home.resolve(ProcessHandle.current().pid() + "-" + name().replace('_', '-')), options);
  }

  /// The directory of the system property `highwater.test.servers` where it is set. Otherwise below
  /// the outermost Maven project's `target`, so that all modules share the unpacked programs and
  /// `mvn clean` takes them away; outside of Maven in the temporary directory.
  public static Path home() {
    String told = System.getProperty("highwater.test.servers", "");
    if (!told.isEmpty()) {
      return Path.of(told);
    }
    Path project = Path.of("").toAbsolutePath();
    if (!Files.exists(project.resolve("pom.xml"))) {
      return Path.of(System.getProperty("java.io.tmpdir"), "highwater-test-servers");
    }
    for (Path parent = project.getParent();
        parent != null && Files.exists(parent.resolve("pom.xml"));
        parent = parent.getParent()) {
      project = parent;
    }
    return project.resolve("target").resolve("highwater-test-servers");
  }

  /// Deletes the directories of JVMs that are gone; one JVM at a time, for tests may run in
  /// several.
  private static synchronized void removeLeftovers(Path home) {
    try {
      Files.createDirectories(home);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    try (FileChannel channel =
            FileChannel.open(
                home.resolve("leftovers.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      List<Path> directories;
      try (Stream<Path> children = Files.list(home)) {
        directories =
            children.filter(child -> child.getFileName().toString().matches("\\d+-.*")).toList();
      }
      for (Path directory : directories) {
        String name = directory.getFileName().toString();
        long pid = Long.parseLong(name.substring(0, name.indexOf('-')));
        if (ProcessHandle.of(pid).isEmpty()) {
          delete(directory);
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void delete(Path directory) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> paths = Files.walk(directory)) {
      deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
