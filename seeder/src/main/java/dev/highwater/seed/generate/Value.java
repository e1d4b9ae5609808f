package dev.highwater.seed.generate;

import dev.highwater.dataset.value.Utf8;

/// A term with its type.
///
/// @param constant whether it is the same in every row
record Value(Type type, Term term, boolean constant) {

  Value {
    if (constant) {
      term = fixed(term);
    }
  }

  /// What is the same in every row is computed once.
  private static Term fixed(Term term) {
    try {
      return switch (term) {
        case Term.OfLong longs -> new Term.Fixed(longs.at(0));
        case Term.OfDouble doubles -> new Term.FixedDouble(doubles.at(0));
        case Term.OfText texts -> fixed(texts);
        case Term.OfUuid uuids -> uuids;
      };
    } catch (ArithmeticException tooLarge) {
      // The first row to be written says so.
      return term;
    }
  }

  private static Term fixed(Term.OfText texts) {
    Utf8 text = new Utf8();
    return texts.append(0, text) ? new Term.FixedText(text) : texts;
  }

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
