package dev.highwater.schema.compatibility;

/// What can be said of a difference without looking at rows.
///
/// @param effect what it means where the rows pass
/// @param rowsDecide whether rows may break it, so that only they can tell
/// @param why in a sentence without a full stop
public record Ruling(Effect effect, boolean rowsDecide, String why) {

  static Ruling compatible(String why) {
    return new Ruling(Effect.COMPATIBLE, false, why);
  }

  static Ruling adapted(String why) {
    return new Ruling(Effect.ADAPTED, false, why);
  }

  static Ruling breaking(String why) {
    return new Ruling(Effect.BREAKING, false, why);
  }

  static Ruling asRowsDecide(Effect otherwise, String why) {
    return new Ruling(otherwise, true, why);
  }

  /// The effect where no rows are at hand: what they may break counts as broken.
  public Effect strictest() {
    return rowsDecide ? Effect.BREAKING : effect;
  }
}
