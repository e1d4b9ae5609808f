package dev.highwater.seed.generate;

import dev.highwater.dataset.spec.Place;
import org.jspecify.annotations.Nullable;

/// A formula that cannot be made ready; becomes a problem of the plan.
public final class CompileFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String remedy;
  private final transient @Nullable Place place;
  private final String subject;

  CompileFailure(String what, String remedy) {
    this(what, remedy, null, "");
  }

  private CompileFailure(String what, String remedy, @Nullable Place place, String subject) {
    super(what);
    this.remedy = remedy;
    this.place = place;
    this.subject = subject;
  }

  /// The same failure with the place of the innermost formula that was being compiled.
  CompileFailure within(Place formula, String tableAndColumn) {
    return place == null ? new CompileFailure(message(), remedy, formula, tableAndColumn) : this;
  }

  /// What is wrong.
  public String message() {
    return String.valueOf(getMessage());
  }

  /// What to do about it; may be empty.
  public String remedy() {
    return remedy;
  }

  /// Where the formula stands, if it was a formula.
  public @Nullable Place place() {
    return place;
  }

  /// Table and column of the formula; may be empty.
  public String subject() {
    return subject;
  }
}
