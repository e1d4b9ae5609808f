package dev.highwater.volume.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// CPU time of the server's processes, from Linux' `/proc/<pid>/stat` (proc(5)), where the server
/// is on this machine. What a process used before it was first seen, or after it was last, is not
/// in it.
final class ProcessTimes {

  private static final double TICKS_A_SECOND = 100;
  private static final int USER = 11;

  private final Map<Long, long[]> firstAndLast = new HashMap<>();

  /// Looks at a process of the server.
  void look(long pid) {
    Path file = Path.of("/proc", Long.toString(pid), "stat");
    if (!Files.isReadable(file)) {
      return;
    }
    String stat = text(file);
    int name = stat.lastIndexOf(')');
    if (name < 0 || !stat.startsWith("(postgres", stat.indexOf('('))) {
      return;
    }
    String[] fields = stat.substring(name + 2).split(" ", -1);
    long ticks = Long.parseLong(fields[USER]) + Long.parseLong(fields[USER + 1]);
    firstAndLast.computeIfAbsent(pid, p -> new long[] {ticks, ticks})[1] = ticks;
  }

  /// Empty where the process has ended meanwhile; what it used until then is kept.
  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException ended) {
      return "";
    }
  }

  /// All of them together; NaN where none is on this machine.
  double seconds() {
    if (firstAndLast.isEmpty()) {
      return Double.NaN;
    }
    long ticks = 0;
    for (long[] each : firstAndLast.values()) {
      ticks += each[1] - each[0];
    }
    return ticks / TICKS_A_SECOND;
  }
}
