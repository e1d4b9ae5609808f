package dev.highwater.schema.dump;

import dev.highwater.schema.failure.Failure;
import java.nio.file.Path;

/// Says where an archive is not what it should be.
final class Broken {

  private Broken() {}

  static Failure at(Path file, long place, String why) {
    return Failure.of("The archive is damaged")
        .where(file + ", byte " + place)
        .why(why)
        .remedy("Copy it again from where it was made, or make it again with pg_dump");
  }

  static Failure unreadable(Path file, Exception failed) {
    return Failure.of("The archive cannot be read").where(file.toString()).why(failed);
  }

  static Failure unknown(Path file, String why) {
    return Failure.of("The archive is of a form that is not read here")
        .where(file.toString())
        .why(why)
        .remedy("Make it with pg_dump -Fc or -Fd, compressed with gzip, zstd or not at all");
  }
}
