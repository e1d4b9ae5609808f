package dev.highwater.volume.ladder;

import dev.highwater.schema.failure.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whether the top rung fits on the disk, asked before the first row is written.
public final class DiskRoom {

  /// A database is about three times its COPY data: rows with their headers and room left over, and
  /// indexes as large again and more where a table has thirty-four of them.
  private static final double GROWTH = 3;

  private static final double WRITE_AHEAD_LOG = 1 << 30;
  private static final double MIB = 1 << 20;

  private DiskRoom() {}

  /// Refuses a ladder whose top rung and its copy would not fit.
  ///
  /// @param dataDirectory of the server
  /// @param predictedBytes COPY data of the top rung
  /// @param databaseBytes what the database takes already
  public static void require(
      Path dataDirectory, long top, long predictedBytes, long databaseBytes) {
    long free;
    try {
      free = Files.getFileStore(dataDirectory).getUsableSpace();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    double grown = GROWTH * predictedBytes;
    double needed = Math.max(0, grown - databaseBytes) + grown + WRITE_AHEAD_LOG;
    if (needed > free) {
      throw Failure.of("The top rung does not fit on the disk")
          .where(dataDirectory.toString())
          .why(
              "%,d rows need about %,.0f MiB for the database, its copy and the write-ahead log; %,.0f MiB are free"
                  .formatted(top, needed / MIB, free / MIB))
          .remedy("Climb a lower ladder with --ladder, or put the server on a larger disk");
    }
  }
}
