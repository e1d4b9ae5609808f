package dev.highwater.seed.generate;

import dev.highwater.dataset.random.Cell;
import dev.highwater.dataset.random.law.Law;
import dev.highwater.dataset.random.law.Sampler;
import java.util.Map;

/// Draws from the laws of statistics. Their parameters may differ from row to row, so the standard
/// law is drawn and stretched; bounds clamp.
final class Distributions {

  private static final double WIDEST = 8;
  private static final long MOST_EVENTS = 10_000;

  private Distributions() {}

  static void register(Map<String, Function> functions) {
    functions.put("normal", Distributions::normal);
    functions.put("lognormal", Distributions::logNormal);
    functions.put("zipf", Distributions::zipf);
    functions.put("poisson", Distributions::poisson);
    functions.put("geometric", Distributions::geometric);
  }

  private static Sampler standardNormal() {
    return new Law.Normal(0, 1, -WIDEST, WIDEST).sampler();
  }

  private static Value normal(CallSite call) {
    call.expect(4, 4);
    Term.OfDouble mean = call.floats(0);
    Term.OfDouble deviation = call.floats(1);
    Sampler bell = standardNormal();
    long key = call.drawKey();
    return clamped(call, 0, row -> mean.at(row) + deviation.at(row) * bell.sampleDouble(key, row));
  }

  private static Value logNormal(CallSite call) {
    call.expect(4, 4);
    Term.OfDouble median = call.floats(0);
    Term.OfDouble sigma = call.floats(1);
    Sampler bell = standardNormal();
    long key = call.drawKey();
    if (median instanceof Term.FixedDouble(double middle)
        && sigma instanceof Term.FixedDouble(double spread)) {
      return clamped(call, 0, row -> middle * StrictMath.exp(spread * bell.sampleDouble(key, row)));
    }
    return clamped(
        call,
        0,
        row -> median.at(row) * StrictMath.exp(sigma.at(row) * bell.sampleDouble(key, row)));
  }

  /// Keeps draws between arguments 2 and 3; the digits after the point are the most that the given
  /// arguments have.
  private static Value clamped(CallSite call, int central, Term.OfDouble draw) {
    Value low = call.value(2);
    Value high = call.value(3);
    Type type = Numbers.common(Numbers.common(low.type(), high.type()), call.value(central).type());
    Term.OfDouble from = Numbers.floats(low);
    Term.OfDouble to = Numbers.floats(high);
    Term.OfDouble bounded = clamped(draw, from, to);
    if (type == Type.Plain.FLOAT) {
      return Value.of(type, bounded);
    }
    return Value.of(type, Numbers.scaled(Value.of(Type.Plain.FLOAT, bounded), type.scale()));
  }

  private static Term.OfDouble clamped(Term.OfDouble draw, Term.OfDouble from, Term.OfDouble to) {
    if (from instanceof Term.FixedDouble(double least)
        && to instanceof Term.FixedDouble(double most)) {
      return row -> Math.max(least, Math.min(most, draw.at(row)));
    }
    return row -> Math.max(from.at(row), Math.min(to.at(row), draw.at(row)));
  }

  private static Value zipf(CallSite call) {
    call.expect(2, 2);
    Sampler sampler = new Law.Zipf(call.constant(1), 1, (long) call.constant(0)).sampler();
    long key = call.drawKey();
    return Value.of(Type.Plain.WHOLE, (Term.OfLong) row -> sampler.sample(key, row) - 1);
  }

  private static Value poisson(CallSite call) {
    Value mean = call.expect(1, 1).value(0);
    long key = call.drawKey();
    if (mean.constant()) {
      Sampler sampler =
          new Law.Poisson(Numbers.constant(mean, "the mean"), 0, MOST_EVENTS).sampler();
      return Value.of(Type.Plain.WHOLE, (Term.OfLong) row -> sampler.sample(key, row));
    }
    Term.OfDouble expected = Numbers.floats(mean);
    return Value.of(Type.Plain.WHOLE, (Term.OfLong) row -> events(key, row, expected.at(row)));
  }

  /// Multiplies uniform draws until they fall below e^-mean (Knuth, TAOCP vol. 2, 3.4.1).
  private static long events(long key, long row, double mean) {
    if (Double.isNaN(mean) || mean <= 0) {
      return 0;
    }
    double limit = StrictMath.exp(-mean);
    double product = 1;
    int events = -1;
    do {
      events++;
      product *= Cell.unit(Cell.draw(key, row, events));
    } while (product > limit && events < MOST_EVENTS);
    return events;
  }

  private static Value geometric(CallSite call) {
    Term.OfDouble mean = call.expect(1, 1).floats(0);
    long key = call.drawKey();
    return Value.of(
        Type.Plain.WHOLE,
        (Term.OfLong)
            row -> {
              double expected = mean.at(row);
              if (Double.isNaN(expected) || expected <= 0) {
                return 0;
              }
              double unit = 1 - Cell.unit(Cell.draw(key, row, 0));
              return (long) (StrictMath.log(unit) / StrictMath.log(expected / (1 + expected)));
            });
  }
}
