package dev.highwater.schema.server;

import dev.highwater.schema.failure.Failure;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The running server of one data directory.
///
/// `postmaster.pid` alone proves nothing: after a crash its number may belong to any program, and a
/// copied work directory carries the file of another server. So the process itself is asked: a
/// postmaster's working directory is its data directory.
///
/// @param program the executable file it runs
/// @param stopping whether it was told to end and is still at it
record Postmaster(long pid, Path program, int port, Instant since, boolean stopping) {

  private static final int PID_LINE = 0;
  private static final int START_LINE = 2;
  private static final int PORT_LINE = 3;
  private static final int STATUS_LINE = 7;

  /// The server of that data directory, if one runs.
  static Optional<Postmaster> of(Path data) {
    Path file = data.resolve("postmaster.pid");
    try {
      List<String> lines = Files.readAllLines(file);
      if (lines.size() <= PORT_LINE) {
        return Optional.empty();
      }
      long pid = Long.parseLong(lines.get(PID_LINE).strip());
      Path process = Path.of("/proc", String.valueOf(pid));
      Path program = Files.readSymbolicLink(process.resolve("exe"));
      if (!isServer(program)
          || !Files.readSymbolicLink(process.resolve("cwd")).equals(data.toRealPath())) {
        return Optional.empty();
      }
      return Optional.of(
          new Postmaster(
              pid,
              program,
              Integer.parseInt(lines.get(PORT_LINE).strip()),
              Instant.ofEpochSecond(Long.parseLong(lines.get(START_LINE).strip())),
              lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("stopping")));
    } catch (NoSuchFileException | AccessDeniedException notOurs) {
      return Optional.empty();
    } catch (IOException | NumberFormatException unreadable) {
      throw Failure.of("Cannot find out whether the server runs")
          .where(file.toString())
          .why(unreadable)
          .remedy("If no postgres process uses this directory, delete the file")
          .causedBy(unreadable);
    }
  }

  /// Removes a `postmaster.pid` whose number now belongs to another program: PostgreSQL itself only
  /// looks whether some process has that number, and would refuse to start.
  static void removeStaleFile(Path data) {
    if (of(data).isPresent()) {
      return;
    }
    try {
      Files.deleteIfExists(data.resolve("postmaster.pid"));
    } catch (IOException refused) {
      throw Failure.of("A crashed server left a file that cannot be removed")
          .where(data.resolve("postmaster.pid").toString())
          .why(refused)
          .remedy("Delete it")
          .causedBy(refused);
    }
  }

  /// The directory of the programs that belong to this server.
  Path bin() {
    Path parent = program.getParent();
    if (parent == null) {
      throw new IllegalStateException("A program without a directory: " + program);
    }
    return parent;
  }

  private static boolean isServer(Path program) {
    Path name = program.getFileName();
    // The kernel marks a program whose file was replaced while it runs.
    return name != null && name.toString().replace(" (deleted)", "").equals("postgres");
  }
}
