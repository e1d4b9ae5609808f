package dev.highwater.seed.plan;

import dev.highwater.dataset.spec.RowLaw;

/// Laws of row counts in words.
final class LawText {

  private LawText() {}

  static String of(RowLaw law) {
    return switch (law) {
      case RowLaw.Constant constant -> "constant";
      case RowLaw.Ratio ratio -> ratio(ratio);
      case RowLaw.Power power ->
          power.rows() + " × (scale / " + power.at() + ")^" + power.exponent();
      case RowLaw.Reference reference -> reference(reference);
      case RowLaw.PerParent per -> "per " + per.parent() + ": " + per.count().source();
      case RowLaw.Nodes nodes -> "nodes of " + nodes.forest();
    };
  }

  private static String reference(RowLaw.Reference law) {
    String data = "reference data " + law.name();
    if (law.limits().size() > 1) {
      data += ", more with the scale";
    }
    return law.within() == null ? data : data + ", within " + law.within();
  }

  private static String ratio(RowLaw.Ratio law) {
    String grows = law.ratio() == 1 ? "scale" : law.ratio() + " × scale";
    return law.max() == Long.MAX_VALUE ? grows : grows + ", at most " + law.max();
  }
}
