package dev.highwater.schema.server;

import java.util.LinkedHashMap;
import java.util.Map;

/// The server's settings, sized for a machine that this server shares with a JVM.
///
/// The shares of memory are those of the PostgreSQL manual ("Resource Consumption": a quarter for
/// `shared_buffers`) and pgtune. Logging takes the form that pgbadger reads.
final class Tuning {

  private static final long MEBIBYTE = 1L << 20;
  private static final long GIBIBYTE = 1L << 30;
  private static final int CONNECTIONS = 100;

  private Tuning() {}

  /// Settings by PostgreSQL's names, in the order in which they are written.
  static Map<String, String> settings(Machine machine, ServerOptions options, int port) {
    Map<String, String> settings = new LinkedHashMap<>();
    access(settings, port);
    memory(settings, machine);
    writing(settings, machine, options);
    parallelism(settings, machine);
    observation(settings);
    settings.putAll(options.settings());
    return settings;
  }

  private static void access(Map<String, String> settings, int port) {
    settings.put("listen_addresses", "127.0.0.1");
    settings.put("port", String.valueOf(port));
    settings.put("unix_socket_directories", "");
    settings.put("max_connections", String.valueOf(CONNECTIONS));
    settings.put("password_encryption", "scram-sha-256");
    settings.put("timezone", "UTC");
    settings.put("log_timezone", "UTC");
    // Not "$user" first: the role is called like the seeder's ledger schema, and a CREATE TABLE by
    // hand would land there.
    settings.put("search_path", "public");
  }

  private static void memory(Map<String, String> settings, Machine machine) {
    long memory = machine.memoryBytes();
    settings.put("shared_buffers", megabytes(memory / 4, 32, 4096));
    settings.put("effective_cache_size", megabytes(memory * 5 / 8, 96, 1 << 20));
    settings.put("maintenance_work_mem", megabytes(memory / 16, 32, 1024));
    settings.put("work_mem", megabytes(memory / 4 / CONNECTIONS, 4, 64));
    if (machine.sharedMemoryBytes() < GIBIBYTE / 2) {
      settings.put("dynamic_shared_memory_type", "mmap");
    }
  }

  private static void writing(
      Map<String, String> settings, Machine machine, ServerOptions options) {
    settings.put("max_wal_size", megabytes(machine.freeDiskBytes() / 20, 128, 4096));
    settings.put("min_wal_size", "128MB");
    settings.put("checkpoint_timeout", "15min");
    settings.put("checkpoint_completion_target", "0.9");
    settings.put("wal_compression", "on");
    settings.put("random_page_cost", "1.1");
    settings.put("effective_io_concurrency", "200");
    if (!options.durable()) {
      settings.put("fsync", "off");
      settings.put("synchronous_commit", "off");
      settings.put("full_page_writes", "off");
    }
  }

  private static void parallelism(Map<String, String> settings, Machine machine) {
    int cores = machine.cores();
    settings.put("max_worker_processes", String.valueOf(Math.max(8, cores)));
    settings.put("max_parallel_workers", String.valueOf(Math.max(2, cores)));
    settings.put("max_parallel_workers_per_gather", String.valueOf(Math.clamp(cores / 2, 1, 4)));
    settings.put("max_parallel_maintenance_workers", String.valueOf(Math.clamp(cores / 2, 1, 4)));
  }

  private static void observation(Map<String, String> settings) {
    settings.put("shared_preload_libraries", "pg_stat_statements,auto_explain");
    settings.put("compute_query_id", "on");
    settings.put("pg_stat_statements.max", "10000");
    settings.put("pg_stat_statements.track", "top");
    settings.put("track_io_timing", "on");
    settings.put("track_wal_io_timing", "on");
    settings.put("track_functions", "pl");
    settings.put("auto_explain.log_min_duration", "5s");
    settings.put("auto_explain.log_analyze", "off");
    settings.put("auto_explain.log_settings", "on");
    settings.put("log_line_prefix", "%m [%p]: user=%u,db=%d,app=%a,client=%h ");
    settings.put("log_checkpoints", "on");
    settings.put("log_lock_waits", "on");
    settings.put("log_temp_files", "10MB");
    settings.put("log_autovacuum_min_duration", "1s");
    settings.put("lc_messages", "C");
  }

  /// A file for `include` in `postgresql.conf`.
  static String file(Map<String, String> settings) {
    StringBuilder text = new StringBuilder("# Written by Highwater at each start.\n");
    settings.forEach(
        (name, value) ->
            text.append(name)
                .append(" = '")
                .append(value.replace("\\", "\\\\").replace("'", "''"))
                .append("'\n"));
    return text.toString();
  }

  private static String megabytes(long bytes, long least, long most) {
    return Math.clamp(bytes / MEBIBYTE, least, most) + "MB";
  }
}
