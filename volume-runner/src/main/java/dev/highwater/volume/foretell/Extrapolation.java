package dev.highwater.volume.foretell;

import dev.highwater.volume.foretell.PlannerStatistics.Column;
import dev.highwater.volume.foretell.PlannerStatistics.Relation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What ANALYZE would find at a size that nobody has loaded, from what it found at the last two
/// rungs.
///
/// Rows and pages go on along the straight line through both, or along a power of the size where
/// they grew faster than it. Numbers of distinct values go on along a power, so that those that
/// level off keep levelling off; shares of common values stay where the number of values stays, and
/// shrink as it grows. Bounds of histograms of numbers and dates move on as they moved; those of
/// other types, widths, shares of nulls and correlations stay as they were.
final class Extrapolation {

  private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint");
  private static final Set<String> FRACTIONS = Set.of("numeric", "real", "double precision");
  private static final double FASTER = 1.05;
  private static final double HIGHEST_POWER = 2;
  private static final double LEVEL = 0.1;
  private static final double MOVED = 0.02;
  private static final double SHARE_FROM = 0.1;

  private final PlannerStatistics before;
  private final PlannerStatistics last;
  private final Map<String, Relation> oldRelations = new HashMap<>();
  private final Map<String, Relation> newRelations = new HashMap<>();
  private final Map<String, Column> oldColumns = new HashMap<>();

  /// @param before at the rung before the last
  /// @param last at the last rung
  Extrapolation(PlannerStatistics before, PlannerStatistics last) {
    this.before = before;
    this.last = last;
    before.relations().forEach(r -> oldRelations.put(r.key(), r));
    last.relations().forEach(r -> newRelations.put(r.key(), r));
    before.columns().forEach(c -> oldColumns.put(c.key(), c));
  }

  /// All statistics at a size.
  PlannerStatistics at(double size) {
    return new PlannerStatistics(
        size,
        last.relations().stream().map(r -> relation(r, size)).toList(),
        last.columns().stream().map(c -> column(c, size)).toList());
  }

  private Relation relation(Relation now, double size) {
    Relation old = oldRelations.get(now.key());
    if (old == null) {
      return now;
    }
    return now.at(
        Math.rint(grown(old.rows(), now.rows(), size)),
        Math.ceil(grown(old.pages(), now.pages(), size)));
  }

  /// Along the line through two rungs; along a power where it is steeper; never below the last.
  double grown(double old, double now, double size) {
    if (old <= 0 || now <= old) {
      return now;
    }
    double power = Math.log(now / old) / Math.log(last.size() / before.size());
    if (power > FASTER) {
      return now * Math.pow(size / last.size(), Math.min(power, HIGHEST_POWER));
    }
    return now + (now - old) / (last.size() - before.size()) * (size - last.size());
  }

  private Column column(Column now, double size) {
    Column old = oldColumns.get(now.key());
    Relation table = newRelations.get(now.tableKey());
    Relation oldTable = oldRelations.get(now.tableKey());
    if (old == null || table == null || oldTable == null || table.rows() <= 0) {
      return now;
    }
    double rows = relation(table, size).rows();
    double had = values(old, oldTable.rows());
    double has = values(now, table.rows());
    double power =
        had <= 0 || has <= had ? 0 : Math.log(has / had) / Math.log(last.size() / before.size());
    double will =
        power < LEVEL
            ? has
            : Math.min(rows, has * Math.pow(size / last.size(), Math.min(1, power)));
    double shrink = power < LEVEL ? 1 : has / will;
    return new Column(
        now.schema(),
        now.table(),
        now.name(),
        now.type(),
        now.inherited(),
        now.nulls(),
        now.width(),
        distinct(now, will, rows),
        now.values(),
        frequencies(now, shrink),
        bounds(old, now, size),
        now.correlation(),
        now.elements(),
        now.elementFrequencies(),
        now.elementCounts());
  }

  private static double values(Column column, double rows) {
    return column.distinct() >= 0 ? column.distinct() : -column.distinct() * rows;
  }

  /// ANALYZE writes a share where there are more values than a tenth of the rows.
  private static float distinct(Column now, double will, double rows) {
    if (now.distinct() < 0 && will > SHARE_FROM * rows) {
      return (float) Math.max(-1, -will / rows);
    }
    return (float) Math.rint(will);
  }

  private static @Nullable List<Float> frequencies(Column now, double shrink) {
    List<Float> frequencies = now.frequencies();
    return frequencies == null
        ? null
        : frequencies.stream().map(f -> (float) (f * shrink)).toList();
  }

  private @Nullable List<String> bounds(Column old, Column now, double size) {
    List<String> was = old.bounds();
    List<String> is = now.bounds();
    if (was == null || is == null || was.size() < 2 || is.size() < 2) {
      return is;
    }
    try {
      double range = number(is.getLast(), now.type()) - number(is.getFirst(), now.type());
      double moved =
          Math.max(
              Math.abs(number(is.getLast(), now.type()) - number(was.getLast(), now.type())),
              Math.abs(number(is.getFirst(), now.type()) - number(was.getFirst(), now.type())));
      if (!(moved > MOVED * range)) {
        return is;
      }
      double step = (size - last.size()) / (last.size() - before.size());
      List<String> bounds = new ArrayList<>();
      double previous = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < is.size(); i++) {
        double here = number(is.get(i), now.type());
        double there =
            number(was.get((int) ((long) i * (was.size() - 1) / (is.size() - 1))), now.type());
        previous = Math.max(previous, here + (here - there) * step);
        bounds.add(text(previous, now.type()));
      }
      return bounds;
    } catch (IllegalArgumentException | DateTimeException otherType) {
      return is;
    }
  }

  private static double number(String text, String type) {
    if (WHOLE.contains(type) || FRACTIONS.contains(type)) {
      return Double.parseDouble(text);
    }
    if (type.equals("date")) {
      return (double) LocalDate.parse(text).toEpochDay();
    }
    throw new IllegalArgumentException("No number: " + type.toLowerCase(Locale.ROOT));
  }

  private static String text(double value, String type) {
    if (type.equals("date")) {
      return LocalDate.ofEpochDay(Math.round(value)).toString();
    }
    BigDecimal exact = new BigDecimal(value);
    return (WHOLE.contains(type)
            ? exact.setScale(0, RoundingMode.HALF_UP)
            : exact.setScale(4, RoundingMode.HALF_UP))
        .toPlainString();
  }
}
