package dev.highwater.schema.server;

import dev.highwater.schema.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postgresql.util.PasswordUtil;

/// The data directory: made once, as a whole, and given its settings at each start.
final class Cluster {

  /// The superuser of the embedded server.
  static final String USER = "highwater";

  private static final long NEEDED_BYTES = 256L << 20;
  private static final String SETTINGS_FILE = "highwater.conf";

  /// SCRAM's iterations make it slow to guess a password that people think of. This one is of 24
  /// random bytes, so they would only cost each connection some 15 ms.
  private static final int ITERATIONS = 16;

  private static final int SALT_BYTES = 16;

  private final WorkDirectory directory;
  private final Binaries binaries;
  private final Account account;

  Cluster(WorkDirectory directory, Binaries binaries, Account account) {
    this.directory = directory;
    this.binaries = binaries;
    this.account = account;
  }

  /// Makes the data directory if there is none.
  ///
  /// @throws Failure when there is one of another major version
  void prepare(ServerOptions options) {
    if (!directory.hasData()) {
      create(options);
    }
    int found = directory.majorVersion();
    if (found != binaries.majorVersion()) {
      throw Failure.of("The data directory is of another PostgreSQL")
          .where(directory.data().toString())
          .why("version " + found + " wrote it, the server is " + binaries.majorVersion())
          .remedy(
              "Move it away to start afresh, choose another --work-dir, or run pg_upgrade on it");
    }
  }

  /// Writes the settings for the next start.
  void configure(Map<String, String> settings) {
    Path file = directory.data().resolve(SETTINGS_FILE);
    try {
      Path fresh = directory.data().resolve(SETTINGS_FILE + ".new");
      Files.writeString(fresh, Tuning.file(settings));
      account.own(fresh);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      if (!Files.isDirectory(directory.logDirectory())) {
        SecretFile.directory(directory.logDirectory());
        account.own(directory.logDirectory());
      }
    } catch (IOException refused) {
      throw Failure.of("The server's settings cannot be written")
          .where(file.toString())
          .why(refused)
          .remedy("Make room there, or choose another --work-dir")
          .causedBy(refused);
    }
  }

  /// Works beside the final place and moves there at the end, so that an interrupted start leaves
  /// no half-made data directory behind.
  private void create(ServerOptions options) {
    DiskSpace.require(directory.root(), NEEDED_BYTES, "make a database");
    Path half = directory.root().resolve("creating");
    try {
      if (Files.exists(directory.data())) {
        throw Failure.of("The data directory is not one of PostgreSQL")
            .where(directory.data().toString())
            .why("it has no file PG_VERSION")
            .remedy("Move it away, or choose another --work-dir");
      }
      DirectoryTree.delete(half);
      SecretFile.directory(half);
      account.own(half);
      String password = SecretFile.newPassword();
      Path passwordFile = half.resolve("password");
      SecretFile.write(
          passwordFile,
          PasswordUtil.encodeScramSha256(
              password.toCharArray(), ITERATIONS, SecretFile.randomBytes(SALT_BYTES)));
      account.own(passwordFile);
      Path data = half.resolve("data");
      Command.Outcome outcome =
          Command.run(Path.of("/"), account.command(initdb(data, passwordFile, options)));
      if (!outcome.succeeded()) {
        throw Failure.of("The database cannot be made")
            .where(directory.data().toString())
            .why(outcome.output())
            .remedy("See whether the disk is full, or choose another --work-dir");
      }
      Path configuration = data.resolve("postgresql.conf");
      Files.writeString(
          configuration,
          "\ninclude_if_exists = '" + SETTINGS_FILE + "'\n",
          StandardOpenOption.APPEND);
      SecretFile.write(directory.password(), password);
      Files.deleteIfExists(directory.state());
      Files.move(data, directory.data(), StandardCopyOption.ATOMIC_MOVE);
      DirectoryTree.delete(half);
    } catch (IOException failed) {
      throw Failure.of("The database cannot be made")
          .where(directory.data().toString())
          .why(failed)
          .remedy("See whether the disk is full, or choose another --work-dir")
          .causedBy(failed);
    }
  }

  /// Sorts by ICU's rules for English whatever the machine's own locales are: the same order and
  /// the same need for pattern indexes on every machine, as on an ordinary production server.
  private List<String> initdb(Path data, Path passwordFile, ServerOptions options) {
    List<String> command =
        new ArrayList<>(
            List.of(
                binaries.program("initdb"),
                "--pgdata=" + data,
                "--username=" + USER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--no-instructions"));
    if (binaries.majorVersion() >= 15) {
      command.addAll(List.of("--locale-provider=icu", "--icu-locale=en-US"));
    }
    if (!options.durable()) {
      command.add("--no-sync");
    }
    return command;
  }
}
