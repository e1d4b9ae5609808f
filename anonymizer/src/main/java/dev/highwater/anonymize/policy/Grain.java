package dev.highwater.anonymize.policy;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How coarse a generalised value is.
public sealed interface Grain {

  /// The first instant of the year, the month, the week (Monday), the day or the hour it lies in.
  enum Calendar implements Grain {
    DECADE,
    YEAR,
    MONTH,
    WEEK,
    DAY,
    HOUR;

    @Override
    public String written() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The lower end of a band of numbers, bands of that width beginning at 0.
  record Band(long width) implements Grain {
    @Override
    public String written() {
      return "band " + width;
    }
  }

  /// That many characters from the beginning.
  record Prefix(int characters) implements Grain {
    @Override
    public String written() {
      return "prefix " + characters;
    }
  }

  /// That many decimals of a coordinate or number, the rest cut off.
  record Decimals(int decimals) implements Grain {
    @Override
    public String written() {
      return "decimals " + decimals;
    }
  }

  /// That many bits of an address of IPv4; four times as many of IPv6, at most 64.
  record Network(int bits) implements Grain {
    @Override
    public String written() {
      return "network " + bits;
    }
  }

  /// As a policy writes it.
  String written();

  /// Reads what a policy says.
  ///
  /// @throws IllegalArgumentException with what may be written, where it is none
  static Grain parse(String text) {
    for (Calendar unit : Calendar.values()) {
      if (unit.written().equals(text)) {
        return unit;
      }
    }
    Matcher matcher = Pattern.compile("(band|prefix|decimals|network) ([0-9]{1,12})").matcher(text);
    if (matcher.matches()) {
      long size = Long.parseLong(matcher.group(2));
      switch (matcher.group(1)) {
        case "band" -> {
          if (size >= 1) {
            return new Band(size);
          }
        }
        case "prefix" -> {
          if (size <= 1_000) {
            return new Prefix((int) size);
          }
        }
        case "decimals" -> {
          if (size <= 15) {
            return new Decimals((int) size);
          }
        }
        default -> {
          if (size <= 32) {
            return new Network((int) size);
          }
        }
      }
    }
    throw new IllegalArgumentException(
        "'"
            + text
            + "' is no grain; there are decade, year, month, week, day, hour, 'band 5',"
            + " 'prefix 3', 'decimals 1', 'network 24'");
  }
}
