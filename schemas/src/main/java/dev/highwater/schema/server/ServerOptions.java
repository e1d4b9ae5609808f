package dev.highwater.schema.server;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How the embedded server is to be run.
///
/// @param port the port to listen on, or 0 for the one used last time or a random free one
/// @param database the database made at the first start
/// @param lifetime whether the server outlives this JVM
/// @param durable false to give up all safety against power failure for a little speed, in tests
/// @param memoryBytes the memory to size the server for, or 0 for what the machine has
/// @param settings further server settings by PostgreSQL's names; they win over all others
/// @param binaries the `bin` directory of an installed PostgreSQL (14 or newer) to use in place of
///   the one that Highwater brings along, or null
/// @param unpackInto where to keep the unpacked binaries, or null for the work directory
public record ServerOptions(
    int port,
    String database,
    Lifetime lifetime,
    boolean durable,
    long memoryBytes,
    Map<String, String> settings,
    @Nullable Path binaries,
    @Nullable Path unpackInto) {

  /// Until when a started server runs.
  public enum Lifetime {
    /// Until it is stopped by name.
    UNTIL_STOPPED,
    /// At most as long as the JVM that started it, however that JVM ends.
    WITH_JVM
  }

  public ServerOptions {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("No such port: " + port);
    }
    if (database.isBlank()) {
      throw new IllegalArgumentException("The database needs a name");
    }
    if (memoryBytes < 0) {
      throw new IllegalArgumentException("Memory cannot be negative: " + memoryBytes);
    }
    settings = Collections.unmodifiableMap(new TreeMap<>(settings));
  }

  /// A durable server on a remembered port that runs until it is stopped.
  public static ServerOptions standard() {
    return new ServerOptions(0, "highwater", Lifetime.UNTIL_STOPPED, true, 0, Map.of(), null, null);
  }

  /// These options with a port of one's own choice.
  public ServerOptions onPort(int chosen) {
    return new ServerOptions(
        chosen, database, lifetime, durable, memoryBytes, settings, binaries, unpackInto);
  }

  /// These options with another first database.
  public ServerOptions withDatabase(String name) {
    return new ServerOptions(
        port, name, lifetime, durable, memoryBytes, settings, binaries, unpackInto);
  }

  /// These options with the server ending when this JVM does.
  public ServerOptions endingWithJvm() {
    return new ServerOptions(
        port, database, Lifetime.WITH_JVM, durable, memoryBytes, settings, binaries, unpackInto);
  }

  /// These options for data that may be lost.
  public ServerOptions notDurable() {
    return new ServerOptions(
        port, database, lifetime, false, memoryBytes, settings, binaries, unpackInto);
  }

  /// These options for a machine with that much memory.
  public ServerOptions withMemory(long bytes) {
    return new ServerOptions(
        port, database, lifetime, durable, bytes, settings, binaries, unpackInto);
  }

  /// These options with one more server setting.
  public ServerOptions withSetting(String name, String value) {
    Map<String, String> more = new TreeMap<>(settings);
    more.put(name, value);
    return new ServerOptions(
        port, database, lifetime, durable, memoryBytes, more, binaries, unpackInto);
  }

  /// These options with an installed PostgreSQL.
  public ServerOptions withBinaries(Path binDirectory) {
    return new ServerOptions(
        port, database, lifetime, durable, memoryBytes, settings, binDirectory, unpackInto);
  }

  /// These options with the binaries unpacked in a directory that other servers may share.
  public ServerOptions unpackingInto(Path directory) {
    return new ServerOptions(
        port, database, lifetime, durable, memoryBytes, settings, binaries, directory);
  }
}
