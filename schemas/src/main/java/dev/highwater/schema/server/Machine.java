package dev.highwater.schema.server;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a server may use of the machine, a container's limits respected.
///
/// @param sharedMemoryBytes the size of `/dev/shm`, which containers often keep small
record Machine(long memoryBytes, int cores, long freeDiskBytes, long sharedMemoryBytes) {

  static Machine of(WorkDirectory directory, ServerOptions options) {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    Path shared = Path.of("/dev/shm");
    return new Machine(
        options.memoryBytes() > 0 ? options.memoryBytes() : system.getTotalMemorySize(),
        Runtime.getRuntime().availableProcessors(),
        DiskSpace.free(directory.root()),
        Files.isDirectory(shared) ? DiskSpace.free(shared) : 0);
  }
}
