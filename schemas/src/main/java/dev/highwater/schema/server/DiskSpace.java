package dev.highwater.schema.server;

import dev.highwater.schema.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Asks before writing whether there is room, since half a server is worse than none.
final class DiskSpace {

  private DiskSpace() {}

  static long free(Path directory) {
    try {
      return Files.getFileStore(directory).getUsableSpace();
    } catch (IOException unknown) {
      throw Failure.of("Cannot find out how much room there is")
          .where(directory.toString())
          .why(unknown)
          .remedy("Choose another directory with --work-dir")
          .causedBy(unknown);
    }
  }

  static void require(Path directory, long bytes, String purpose) {
    long free = free(directory);
    if (free < bytes) {
      throw Failure.of("The disk is too full to " + purpose)
          .where(directory.toString())
          .why((free >> 20) + " MiB are free, " + (bytes >> 20) + " MiB are needed")
          .remedy("Make room, or choose a directory on another disk with --work-dir");
    }
  }
}
