package dev.highwater.dataset.regex;

import java.util.List;

/// A regular language as an expression. Equal ones are the same object within their [Nodes].
final class Node {

  /// How the parts make it.
  enum Kind {
    /// No text at all.
    NOTHING,
    /// The empty text.
    EMPTY,
    /// One character of a set.
    CHARS,
    CONCAT,
    OR,
    AND,
    NOT,
    STAR
  }

  private final int id;
  private final Kind kind;
  private final CharSet set;
  private final List<Node> parts;
  private final boolean nullable;

  Node(int id, Kind kind, CharSet set, List<Node> parts, boolean nullable) {
    this.id = id;
    this.kind = kind;
    this.set = set;
    this.parts = List.copyOf(parts);
    this.nullable = nullable;
  }

  /// Its number among those made so far.
  int id() {
    return id;
  }

  Kind kind() {
    return kind;
  }

  /// The characters of [Kind#CHARS].
  CharSet set() {
    return set;
  }

  List<Node> parts() {
    return parts;
  }

  /// Whether the empty text is in it.
  boolean nullable() {
    return nullable;
  }
}
