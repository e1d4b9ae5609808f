package dev.highwater.volume.fit;

/// The classes a measurement may grow in, simplest first.
enum GrowthClass {
  CONSTANT("O(1)"),
  LOGARITHMIC("O(log n)"),
  LINEAR("O(n)"),
  LINEARITHMIC("O(n log n)"),
  QUADRATIC("O(n²)"),
  POWER("O(n^k)");

  private final String notation;

  GrowthClass(String notation) {
    this.notation = notation;
  }

  String notation() {
    return notation;
  }

  /// Parameters fitted besides the variance.
  int parameters() {
    return this == CONSTANT ? 1 : 2;
  }

  /// The class's g.
  ///
  /// @param exponent k of a power law; the other classes do not look at it
  double g(double size, double exponent) {
    return switch (this) {
      case CONSTANT -> 0;
      case LOGARITHMIC -> Math.log(size);
      case LINEAR -> size;
      case LINEARITHMIC -> size * Math.log(size);
      case QUADRATIC -> size * size;
      case POWER -> Math.pow(size, exponent);
    };
  }

  static GrowthClass of(String notation) {
    for (GrowthClass c : values()) {
      if (c.notation.equals(notation)) {
        return c;
      }
    }
    throw new IllegalArgumentException(
        "There is no growth class '%s'; a run written by this version of Highwater has one of O(1), O(log n), O(n), O(n log n), O(n²), O(n^k)"
            .formatted(notation));
  }
}
