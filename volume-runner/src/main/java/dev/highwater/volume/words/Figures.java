package dev.highwater.volume.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Numbers as a reader wants them: three figures at most, units that fit, no locale of the machine.
public final class Figures {

  private static final List<String> BYTES = List.of("B", "KiB", "MiB", "GiB", "TiB", "PiB");

  /// What stands for a value that was not measured.
  public static final String NONE = "–";

  private Figures() {}

  /// `1,204`
  public static String count(double value) {
    return Double.isNaN(value) ? NONE : String.format(Locale.ROOT, "%,d", Math.round(value));
  }

  /// `1,204`
  public static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /// Two figures in full: `about(41_203)` is `41,000`.
  public static String about(double value) {
    return Double.isFinite(value) ? count(round(value, 2)) : NONE;
  }

  /// `10k`, `41.2k`, `1M`, `950`
  public static String compact(double value) {
    if (!Double.isFinite(value)) {
      return NONE;
    }
    double rounded = round(value, 3);
    double size = Math.abs(rounded);
    if (size >= 1e9) {
      return figures(rounded / 1e9) + "G";
    }
    if (size >= 1e6) {
      return figures(rounded / 1e6) + "M";
    }
    if (size >= 1e3) {
      return figures(rounded / 1e3) + "k";
    }
    return figures(rounded);
  }

  /// The same of a whole number.
  public static String compact(long value) {
    return compact((double) value);
  }

  /// A value with its unit, scaled: `812 ms`, `4.1 s`, `1.3 GiB`, `41.2k blocks`, `0.4 %`.
  public static String value(double value, String unit) {
    if (!Double.isFinite(value)) {
      return NONE;
    }
    return switch (unit) {
      case "ms" -> millis(value);
      case "s" -> millis(value * 1000);
      case "bytes" -> bytes(value);
      default -> (value < 10_000 ? plain(value) : compact(value)) + " " + unit;
    };
  }

  /// Up to three figures, with thousands separators.
  public static String plain(double value) {
    if (!Double.isFinite(value)) {
      return NONE;
    }
    return Math.abs(value) >= 1000 ? count(round(value, 4)) : figures(round(value, 3));
  }

  /// `0.42 ms`, `812 ms`, `4.1 s`, `2.5 min`
  public static String millis(double millis) {
    if (!Double.isFinite(millis)) {
      return NONE;
    }
    if (millis >= 120_000) {
      return figures(round(millis / 60_000, 2)) + " min";
    }
    if (millis >= 10_000) {
      return figures(round(millis / 1000, 3)) + " s";
    }
    return plain(millis) + " ms";
  }

  /// In binary units: `1.3 GiB`.
  public static String bytes(double bytes) {
    if (!Double.isFinite(bytes)) {
      return NONE;
    }
    double scaled = bytes;
    int unit = 0;
    while (Math.abs(scaled) >= 1024 && unit < BYTES.size() - 1) {
      scaled /= 1024;
      unit++;
    }
    return plain(scaled) + " " + BYTES.get(unit);
  }

  /// `83 %`, `0.4 %`
  public static String percent(double share) {
    return Double.isFinite(share) ? figures(round(share * 100, 2)) + " %" : NONE;
  }

  /// What one row of a table is, many of them: `common_work_item` gives `work items`; a name that
  /// does not read as words is kept, `rows of monitoring_monitoringentry`.
  public static String noun(String table) {
    String[] parts = table.split("_", -1);
    if (parts.length < 3) {
      return "rows of " + table;
    }
    return String.join(" ", Arrays.asList(parts).subList(1, parts.length)) + "s";
  }

  private static double round(double value, int figures) {
    return new BigDecimal(value).round(new MathContext(figures)).doubleValue();
  }

  private static String figures(double value) {
    return new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros().toPlainString();
  }
}
