package dev.highwater.anonymize.check.finding;

/// What kind of thing was found.
public enum Kind {
  /// An identifier of the source, whole or in a longer text.
  IDENTIFIER,
  /// The same, in a text that somebody encoded: Base64, hexadecimal, percent signs, escapes.
  ENCODED_IDENTIFIER,
  /// A date of birth of the source in a text.
  DATE,
  /// An identifier of the source in something that belongs to the schema.
  SCHEMA_TEXT,
  /// All values of a cell are those of the source.
  CARRIED_OVER,
  /// More rows than chance explains have the value they had.
  UNCHANGED_ROWS,
  /// A text that people wrote is the same as in the source.
  SAME_TEXT,
  /// It has the form of a secret: a private key, a token.
  SECRET_PATTERN,
  /// A cell has one value or none, so that nothing can be said of it.
  CONSTANT,
  /// A policy's cell that is not in one of the two databases.
  NOT_COMPARED,
  /// Too few people share their quasi-identifiers.
  SMALL_GROUP,
  /// A sensitive value follows from the group somebody is in.
  LITTLE_DIVERSITY,
  /// A reference leads nowhere.
  DANGLING_REFERENCE,
  /// A key is there twice.
  DUPLICATE_KEY,
  /// A table has other rows, by number, than the source.
  ROW_COUNT,
  /// A constraint that does not hold for all rows, or is switched off.
  UNPROVEN_CONSTRAINT,
  /// A sequence will give numbers that are taken.
  SEQUENCE,
  /// A column's statistics are far from the source's.
  STATISTICS
}
