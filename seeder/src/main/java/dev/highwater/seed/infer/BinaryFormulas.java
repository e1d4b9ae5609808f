package dev.highwater.seed.infer;

import static dev.highwater.seed.infer.TypeFormulas.has;

import dev.highwater.schema.catalog.ColumnType;
import org.jspecify.annotations.Nullable;

/// Bits, bytes and addresses; money and intervals.
final class BinaryFormulas {

  private static final int MANY_BITS = 64;

  private BinaryFormulas() {}

  static @Nullable String of(String name, ColumnType type) {
    return switch (type.name().name()) {
      case "bytea" -> bytes(name);
      case "bit" -> "bits(" + type.modifier() + ")";
      case "varbit" -> {
        int most = type.modifier() < 0 ? MANY_BITS : Math.min(type.modifier(), MANY_BITS);
        yield "bits(uniform(1, " + most + "))";
      }
      case "inet" -> "ipv4()";
      case "cidr" -> "f'10.{uniform(0, 255)}.{uniform(0, 255)}.0/24'";
      case "macaddr" -> "macaddr()";
      case "macaddr8" -> "macaddr8()";
      case "money" -> "uniform(1.00, 5000.00)";
      case "interval" -> interval(name, type.sql());
      case "timetz" -> "time(uniform(480, 960))";
      case "char" -> "letters(1)";
      default -> null;
    };
  }

  private static String bytes(String name) {
    if (has(name, "hash", "digest", "sha", "checksum", "key", "fingerprint")) {
      return "bytes(32)";
    }
    return has(name, "salt", "nonce", "iv") ? "bytes(16)" : "bytes(uniform(16, 64))";
  }

  private static String interval(String name, String sql) {
    if (sql.contains("year") || sql.contains("month")) {
      return "f'{uniform(1, 36)} months'";
    }
    if (has(name, "timeout", "latency", "delay", "elapsed", "response", "wait")) {
      return "f'{uniform(1, 600)} seconds'";
    }
    if (has(name, "duration", "shift", "length", "runtime", "estimate", "spent", "time")) {
      return "f'{uniform(10, 480)} minutes'";
    }
    if (has(name, "period", "term", "validity", "subscription", "warranty", "retention")) {
      return "f'{uniform(1, 24)} months'";
    }
    return sql.contains("minute") || sql.contains("hour")
        ? "f'{uniform(10, 480)} minutes'"
        : "f'{uniform(1, 30)} days'";
  }
}
