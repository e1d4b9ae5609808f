package dev.highwater.volume.fit;

import dev.highwater.volume.result.GrowthFit.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What makes the work of one plan node grow: the rows of a table, or nothing.
///
/// A database does not grow evenly: tables of reference stay, others level off. The work of a node
/// that reads a table that levels off does so too, which no function of the scale unit's rows
/// tells. So a node's work is held against the rows of each table of its statement: as a share of
/// them, as a share above a fixed part, or as a power; the criterion is that of [ModelChoice] for a
/// known variance, and the node's own table wins where it is as good as another.
final class Driver {

  private static final double NOISE = 0.02;
  private static final double BLOCKS = 1;
  private static final double OWN = 1;
  private static final double RIVAL = 2;
  private static final double NO_FIT = 0.25;
  private static final int POINTS_FOR_TWO = 3;

  /// Fewer blocks or rows are those of single lookups.
  private static final double MANY = 1_000;

  private final List<Point> points;
  private final TableGrowth growth;

  /// What a model says of a size.
  record Value(double value, double low, double high, String driver) {

    /// This one, within bounds that hold the other too.
    Value or(Value other) {
      return new Value(value, Math.min(low, other.value()), Math.max(high, other.value()), driver);
    }
  }

  private record Model(String driver, double base, double slope, double power, double criterion) {}

  /// @param points the node's work at the rungs where its plan was this one, smallest first
  Driver(List<Point> points, TableGrowth growth) {
    this.points = points;
    this.growth = growth;
  }

  /// The work at a size.
  ///
  /// @param own the node's table; empty for a node without one
  /// @param tables of the statement
  Value at(double size, String own, List<String> tables) {
    Point last = points.getLast();
    if (last.value() <= 0) {
      return new Value(0, 0, 0, "");
    }
    List<Model> models = models(own, tables);
    Model best = best(models);
    if (last.value() >= MANY && points.size() > 1 && contradicted(best) && growth.knows(own)) {
      // Values that were drawn anew at each rung found more or less; what the table gains is sure.
      best = share(own, true);
    }
    double value = anchored(best, size);
    double low = value;
    double high = value;
    for (Model model : models) {
      if (model.criterion() < best.criterion() + RIVAL) {
        low = Math.min(low, anchored(model, size));
        high = Math.max(high, anchored(model, size));
      }
    }
    if (points.size() > 1 && contradicted(best)) {
      Point before = points.get(points.size() - 2);
      double power =
          before.value() <= 0
              ? 1
              : Math.log(last.value() / before.value()) / Math.log(last.size() / before.size());
      double local = last.value() * Math.pow(size / last.size(), Math.clamp(power, 0, 2));
      low = Math.min(low, local);
      high = Math.max(high, local);
    }
    return new Value(value, low, high, best.driver());
  }

  /// Whether some model comes near every point.
  boolean fits(List<String> tables) {
    return !contradicted(best(models("", tables)));
  }

  private List<Model> models(String own, List<String> tables) {
    List<Model> models = new ArrayList<>();
    models.add(constant());
    for (String table : tables) {
      if (growth.knows(table)) {
        models.addAll(of(table, table.equals(own)));
      }
    }
    return models;
  }

  private static Model best(List<Model> models) {
    return models.stream().min(Comparator.comparingDouble(Model::criterion)).orElseThrow();
  }

  /// The model's growth from the last rung on, where the last rung is what was measured.
  private double anchored(Model model, double size) {
    Point last = points.getLast();
    double there = value(model, last.size());
    return there <= 0 ? last.value() : last.value() * value(model, size) / there;
  }

  private double value(Model model, double size) {
    double x = model.driver().isEmpty() ? 1 : growth.rows(model.driver(), size);
    return model.base() + model.slope() * Math.pow(x, model.power());
  }

  private boolean contradicted(Model model) {
    return points.stream()
        .anyMatch(p -> Math.abs(Math.log(value(model, p.size()) / p.value())) > NO_FIT);
  }

  private Model constant() {
    double mean =
        Math.exp(points.stream().mapToDouble(p -> Math.log(positive(p))).average().orElse(0));
    // One point says nothing of growth; then what is read is taken to grow with its table.
    double doubt = points.size() == 1 ? 2 * RIVAL : 0;
    return scored(new Model("", mean, 0, 1, 0), 1, doubt);
  }

  private List<Model> of(String table, boolean own) {
    double bonus = own ? -OWN : 0;
    List<Model> models = new ArrayList<>();
    models.add(share(table, own));
    if (points.size() >= POINTS_FOR_TWO) {
      line(table).ifPresent(m -> models.add(scored(m, 2, bonus)));
      power(table).ifPresent(m -> models.add(scored(m, 2, bonus + 1)));
    }
    return models;
  }

  /// In proportion to a table's rows.
  private Model share(String table, boolean own) {
    double meanLog =
        points.stream()
            .mapToDouble(p -> Math.log(positive(p) / growth.rows(table, p.size())))
            .average()
            .orElse(0);
    return scored(new Model(table, 0, Math.exp(meanLog), 1, 0), 1, own ? -OWN : 0);
  }

  private Model scored(Model model, int parameters, double more) {
    double squares = 0;
    for (Point p : points) {
      double noise = Math.hypot(NOISE, BLOCKS / positive(p));
      squares += Math.pow(Math.log(value(model, p.size()) / positive(p)) / noise, 2);
    }
    return new Model(
        model.driver(),
        model.base(),
        model.slope(),
        model.power(),
        squares + 2.0 * parameters + more);
  }

  /// A fixed part and a share, by least squares weighted by 1 / value².
  private Optional<Model> line(String table) {
    double w = 0;
    double wx = 0;
    double wy = 0;
    double wxx = 0;
    double wxy = 0;
    for (Point p : points) {
      double weight = 1 / Math.pow(positive(p), 2);
      double x = growth.rows(table, p.size());
      w += weight;
      wx += weight * x;
      wy += weight * p.value();
      wxx += weight * x * x;
      wxy += weight * x * p.value();
    }
    double determinant = w * wxx - wx * wx;
    if (determinant <= 1e-9 * w * wxx) {
      return Optional.empty();
    }
    double slope = (w * wxy - wx * wy) / determinant;
    double base = (wy - slope * wx) / w;
    return base < 0 || slope < 0
        ? Optional.empty()
        : Optional.of(new Model(table, base, slope, 1, 0));
  }

  private Optional<Model> power(String table) {
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    int n = points.size();
    for (Point p : points) {
      double lx = Math.log(growth.rows(table, p.size()));
      double ly = Math.log(positive(p));
      x += lx / n;
      y += ly / n;
      xx += lx * lx / n;
      xy += lx * ly / n;
    }
    double spread = xx - x * x;
    if (spread < 1e-6) {
      return Optional.empty();
    }
    double power = (xy - x * y) / spread;
    return power <= 0 || power > 2
        ? Optional.empty()
        : Optional.of(new Model(table, 0, Math.exp(y - power * x), power, 0));
  }

  private static double positive(Point p) {
    return Math.max(p.value(), 1e-3);
  }
}
