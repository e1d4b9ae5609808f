package dev.highwater.seed.generate;

import dev.highwater.dataset.value.Utf8;
import org.jspecify.annotations.Nullable;

/// Stands for a column while it is being compiled, where it reads itself in another row, such as
/// the parent's in a tree.
final class Forward {

  private final String name;
  private final Type type;
  private @Nullable Value resolved;

  Forward(String name, Type type) {
    this.name = name;
    this.type = type;
  }

  Type type() {
    return type;
  }

  void resolve(Value value) {
    if (!value.type().equals(type) && !value.isNull()) {
      throw new CompileFailure(
          name + " reads itself as " + type.shown() + " but is " + value.type().shown(),
          "make the formula's type that of the column");
    }
    resolved = value;
  }

  private Term resolvedTerm() {
    if (resolved == null) {
      throw new IllegalStateException(name + " was read before it was ready");
    }
    return resolved.term();
  }

  Term term() {
    return switch (type) {
      case Type.Plain.TEXT, Type.Plain.JSON -> (Term.OfText) this::append;
      case Type.Plain.FLOAT -> (Term.OfDouble) row -> ((Term.OfDouble) resolvedTerm()).at(row);
      case Type.Plain.UUID ->
          new Term.OfUuid(
              row -> ((Term.OfUuid) resolvedTerm()).high(row),
              row -> ((Term.OfUuid) resolvedTerm()).low(row));
      case Type.Plain plain -> (Term.OfLong) row -> ((Term.OfLong) resolvedTerm()).at(row);
      case Type.Decimal decimal -> (Term.OfLong) row -> ((Term.OfLong) resolvedTerm()).at(row);
      case Type.Link link -> (Term.OfLong) row -> ((Term.OfLong) resolvedTerm()).at(row);
      case Type.Combination combination ->
          (Term.OfLong) row -> ((Term.OfLong) resolvedTerm()).at(row);
    };
  }

  private boolean append(long row, Utf8 out) {
    return ((Term.OfText) resolvedTerm()).append(row, out);
  }
}
