package dev.highwater.cli.doctor;

import com.sun.management.OperatingSystemMXBean;
import dev.highwater.volume.words.Figures;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What the machine gives.
final class MachineCheck {

  private static final long GIBIBYTE = 1L << 30;
  private static final int ENOUGH_CORES = 2;
  private static final long ENOUGH_MEMORY = 4 * GIBIBYTE;
  private static final long LEAST_MEMORY = GIBIBYTE;
  private static final long ENOUGH_DISK = 5 * GIBIBYTE;
  private static final long LEAST_DISK = GIBIBYTE / 2;

  private MachineCheck() {}

  static List<Finding> of(Path workDirectory) {
    return List.of(java(), cores(), memory(), disk(workDirectory));
  }

  private static Finding java() {
    return Finding.good(
        "java",
        Runtime.version() + ", up to " + Figures.bytes((double) Runtime.getRuntime().maxMemory()));
  }

  private static Finding cores() {
    int cores = Runtime.getRuntime().availableProcessors();
    return cores >= ENOUGH_CORES
        ? Finding.good("cores", String.valueOf(cores))
        : Finding.limited(
            "cores",
            cores + "; server and load share them",
            "Measure with the database on another machine: --db");
  }

  private static Finding memory() {
    long bytes =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    if (bytes < LEAST_MEMORY) {
      return Finding.bad(
          "memory",
          Figures.bytes((double) bytes),
          "Use a machine with " + Figures.bytes((double) ENOUGH_MEMORY));
    }
    return bytes >= ENOUGH_MEMORY
        ? Finding.good("memory", Figures.bytes((double) bytes))
        : Finding.limited(
            "memory",
            Figures.bytes((double) bytes) + "; the embedded server gets a quarter for its buffers",
            "Keep to ladders below a million rows here");
  }

  private static Finding disk(Path workDirectory) {
    Path place = workDirectory;
    while (!Files.exists(place) && place.getParent() != null) {
      place = place.getParent();
    }
    try {
      long free = Files.getFileStore(place).getUsableSpace();
      String says = Figures.bytes((double) free) + " free for " + workDirectory;
      String remedy = "Make room, or choose another disk with --work-dir";
      if (!Files.isWritable(place)) {
        return Finding.bad(
            "disk", place + " cannot be written", "Choose another directory with --work-dir");
      }
      if (free < LEAST_DISK) {
        return Finding.bad("disk", says, remedy);
      }
      return free >= ENOUGH_DISK
          ? Finding.good("disk", says)
          : Finding.limited("disk", says, remedy);
    } catch (IOException unknown) {
      return Finding.bad(
          "disk", place + ": " + unknown, "Choose another directory with --work-dir");
    }
  }
}
