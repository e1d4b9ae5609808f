package dev.highwater.volume.scenario;

import java.time.Duration;
import java.util.Locale;

/// Something that is done to the server, or to the way there, while a profile runs.
public sealed interface Fault {

  /// When it begins, after the warm-up.
  Duration at();

  /// How long it lasts; zero for what happens in a moment.
  Duration length();

  /// What it is, in a few words.
  String says();

  /// Backends of the load are ended by `pg_terminate_backend`.
  ///
  /// @param backends how many; more than there are for all
  record Terminate(Duration at, int backends) implements Fault {

    /// So many that it means all.
    public static final int ALL = Integer.MAX_VALUE;

    @Override
    public Duration length() {
      return Duration.ZERO;
    }

    @Override
    public String says() {
      return backends == ALL ? "all backends terminated" : backends + " backends terminated";
    }
  }

  /// A table is locked by another session.
  ///
  /// @param mode as in `LOCK TABLE`, such as `ACCESS EXCLUSIVE`
  record Lock(Duration at, Duration length, String table, String mode) implements Fault {
    @Override
    public String says() {
      return "%s locked in %s mode for %d ms".formatted(table, mode, length.toMillis());
    }
  }

  /// The server is restarted; only one that Highwater keeps itself.
  record Restart(Duration at, Mode mode) implements Fault {

    /// How it is stopped, as `pg_ctl` has it.
    public enum Mode {
      /// Sessions are ended and data is written.
      FAST,
      /// As in a crash: it recovers from the write-ahead log.
      IMMEDIATE;

      /// pg_ctl's word.
      public String word() {
        return name().toLowerCase(Locale.ROOT);
      }
    }

    @Override
    public Duration length() {
      return Duration.ZERO;
    }

    @Override
    public String says() {
      return "server restarted, mode " + mode.word();
    }
  }

  /// All that the server sends reaches the load later, through a proxy in this process.
  record Latency(Duration at, Duration length, Duration delay) implements Fault {
    @Override
    public String says() {
      return "%d ms of latency for %d ms".formatted(delay.toMillis(), length.toMillis());
    }
  }

  /// All connections are cut, through a proxy in this process, and new ones are refused meanwhile.
  record Cut(Duration at, Duration length) implements Fault {
    @Override
    public String says() {
      return "connections cut for %d ms".formatted(length.toMillis());
    }
  }

  /// The server's buffers are emptied by `pg_buffercache_evict_all`, from PostgreSQL 18 on.
  record Evict(Duration at) implements Fault {
    @Override
    public Duration length() {
      return Duration.ZERO;
    }

    @Override
    public String says() {
      return "cache evicted";
    }
  }
}
