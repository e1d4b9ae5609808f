package dev.highwater.seed.generate;

/// A term with its type.
///
/// @param constant whether it is the same in every row
record Value(Type type, Term term, boolean constant) {

  static Value of(Type type, Term term) {
    return new Value(type, term, false);
  }

  static Value constant(Type type, Term term) {
    return new Value(type, term, true);
  }

  static final Value NULL = constant(Type.Plain.NULL, (Term.OfLong) row -> Term.OfLong.NULL);

  boolean isNull() {
    return type == Type.Plain.NULL;
  }

  /// The term of a type that is held in 64 bits.
  Term.OfLong longs() {
    if (term instanceof Term.OfLong longs) {
      return longs;
    }
    throw new CompileFailure("a " + type.shown() + " cannot stand here", "");
  }

  /// The term of a text or JSON.
  Term.OfText texts() {
    if (term instanceof Term.OfText texts) {
      return texts;
    }
    throw new CompileFailure(
        "a " + type.shown() + " cannot stand where a text is needed", "write text(…) around it");
  }
}
