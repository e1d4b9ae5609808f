package dev.highwater.schema.server;

import dev.highwater.schema.failure.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The programs of one PostgreSQL.
///
/// @param bin the directory that holds `initdb`, `pg_ctl` and `postgres`
record Binaries(Path bin, int majorVersion) {

  private static final int OLDEST = 14;
  private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

  /// The programs to run, unpacked if need be.
  static Binaries of(WorkDirectory directory, ServerOptions options) {
    Path bin = options.binaries();
    if (bin == null) {
      Path place = options.unpackInto();
      bin = BinariesArchive.unpacked(place == null ? directory.root() : place).resolve("bin");
    }
    return at(bin);
  }

  private static Binaries at(Path bin) {
    for (String program : List.of("initdb", "pg_ctl", "postgres")) {
      if (!Files.isExecutable(bin.resolve(program))) {
        throw Failure.of("This is no PostgreSQL server")
            .where(bin.toString())
            .why("there is no program " + program + " in it")
            .remedy("Name the bin directory of a server, such as /usr/lib/postgresql/18/bin");
      }
    }
    Command.Outcome outcome =
        Command.run(bin, List.of(bin.resolve("postgres").toString(), "--version"));
    Matcher matcher = VERSION.matcher(outcome.output());
    if (!outcome.succeeded() || !matcher.find()) {
      throw Failure.of("PostgreSQL does not run on this machine")
          .where(bin.resolve("postgres").toString())
          .why(outcome.output())
          .remedy("Point --db to a server of your own");
    }
    int major = Integer.parseInt(matcher.group(1));
    if (major < OLDEST) {
      throw Failure.of("This PostgreSQL is too old")
          .where(bin.toString())
          .why("it is version " + major)
          .remedy("Use version " + OLDEST + " or newer");
    }
    return new Binaries(bin, major);
  }

  String program(String name) {
    return bin.resolve(name).toString();
  }
}
