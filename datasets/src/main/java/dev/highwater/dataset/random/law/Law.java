package dev.highwater.dataset.random.law;

import java.util.Collections;
import java.util.List;

/// A distribution, as it is written in a spec. [#sampler()] makes it ready for drawing; do that
/// once per column, not per row.
///
/// Everything is computed with `StrictMath` and IEEE 754 arithmetic, so each law gives the same
/// values on every machine. A bound (`min`, `max`) cuts the law off and spreads what was cut over
/// the rest; it never heaps it on the bound.
public sealed interface Law {

  /// The law ready for drawing.
  Sampler sampler();

  /// Always the same number.
  record Constant(double value) implements Law {
    public Constant {
      Rules.finite("value", value);
    }

    @Override
    public Sampler sampler() {
      return new ConstantSampler(value);
    }
  }

  /// Every integer from `min` to `max`, both included, with the same chance; as a number, every
  /// real from `min` to below `max`.
  record Uniform(long min, long max) implements Law {
    public Uniform {
      Rules.ordered(min, max);
    }

    @Override
    public Sampler sampler() {
      return new UniformSampler(min, max);
    }
  }

  /// The bell curve between two bounds (infinite ones are allowed).
  record Normal(double mean, double deviation, double min, double max) implements Law {
    public Normal {
      Rules.finite("mean", mean);
      Rules.positive("deviation", deviation);
      Rules.ordered(min, max);
    }

    @Override
    public Sampler sampler() {
      return BellSampler.normal(mean, deviation, min, max);
    }
  }

  /// Numbers whose logarithm is normal, between two bounds.
  ///
  /// @param median `e^mu`
  /// @param sigma deviation of the logarithm
  /// @param min at least 0
  record LogNormal(double median, double sigma, double min, double max) implements Law {
    public LogNormal {
      Rules.positive("median", median);
      Rules.positive("sigma", sigma);
      Rules.ordered(min, max);
      Rules.notNegative("min", min);
    }

    @Override
    public Sampler sampler() {
      return BellSampler.logNormal(median, sigma, min, max);
    }
  }

  /// Integers from `min` to `max`, the i-th of which has a chance proportional to `i^-exponent`.
  ///
  /// @param exponent above 0; 1 is the classic law
  record Zipf(double exponent, long min, long max) implements Law {
    public Zipf {
      Rules.positive("exponent", exponent);
      Rules.ordered(min, max);
      Rules.countable(min, max);
    }

    @Override
    public ZipfSampler sampler() {
      return new ZipfSampler(exponent, min, max - min + 1);
    }
  }

  /// Counts of independent events.
  ///
  /// @param mean of the law without bounds, up to a million
  record Poisson(double mean, long min, long max) implements Law {
    public Poisson {
      Rules.mean(mean);
      Rules.counts(max);
      Rules.ordered(min, max);
    }

    @Override
    public Sampler sampler() {
      return CountTable.poisson(mean, min, max);
    }
  }

  /// Counts more spread than Poisson's: variance = `mean + mean² / dispersion`.
  ///
  /// @param mean of the law without bounds, up to a million
  /// @param dispersion above 0; the smaller, the more spread; 1 is [Geometric]
  record NegativeBinomial(double mean, double dispersion, long min, long max) implements Law {
    public NegativeBinomial {
      Rules.mean(mean);
      Rules.counts(max);
      Rules.positive("dispersion", dispersion);
      Rules.ordered(min, max);
    }

    @Override
    public Sampler sampler() {
      return CountTable.negativeBinomial(mean, dispersion, min, max);
    }
  }

  /// Counts of failures before the first success.
  ///
  /// @param mean of the law without bounds, up to a million
  record Geometric(double mean, long min, long max) implements Law {
    public Geometric {
      Rules.mean(mean);
      Rules.counts(max);
      Rules.ordered(min, max);
    }

    @Override
    public Sampler sampler() {
      return CountTable.negativeBinomial(mean, 1, min, max);
    }
  }

  /// The index of one of several choices, from 0.
  record Weighted(List<Double> weights) implements Law {
    public Weighted {
      weights = List.copyOf(weights);
      Rules.weights(weights);
    }

    @Override
    public Sampler sampler() {
      return new AliasTable(0, Rules.array(weights));
    }
  }

  /// Numbers spread evenly within bins.
  ///
  /// @param bounds ascending, one more than there are bins
  /// @param weights of the bins
  record Histogram(List<Double> bounds, List<Double> weights) implements Law {
    public Histogram {
      bounds = List.copyOf(bounds);
      weights = List.copyOf(weights);
      Rules.weights(weights);
      Rules.bounds(bounds, weights.size());
    }

    /// Bins of equal weight, as `histogram_bounds` of `pg_stats` has them.
    public static Histogram equalDepth(List<Double> bounds) {
      int bins = Math.max(1, bounds.size() - 1);
      return new Histogram(bounds, Collections.nCopies(bins, 1.0));
    }

    @Override
    public Sampler sampler() {
      return new HistogramSampler(Rules.array(bounds), new AliasTable(0, Rules.array(weights)));
    }
  }
}
