package dev.highwater.schema.failure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A failure that a person can mend, told in the order in which it is read: *what* went wrong,
/// *where*, *why*, and the *remedy*. The command line prints it without a stack trace and exits
/// with 1.
///
/// ```java
/// throw Failure.of("Cannot connect to the database")
///     .where("postgresql://app@127.0.0.1:5433/obcms")
///     .why("the server refused the password of role \"app\"")
///     .remedy("Set PGPASSWORD, or add a line for this server to ~/.pgpass")
///     .causedBy(exception);
/// ```
///
/// Immutable: each step gives a new failure. No part may carry a secret or a row's values.
public final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String what;
  private final @Nullable String where;
  private final @Nullable String why;
  private final @Nullable String remedy;

  private Failure(
      String what,
      @Nullable String where,
      @Nullable String why,
      @Nullable String remedy,
      @Nullable Throwable cause) {
    super(text(what, where, why, remedy), cause);
    if (what.isBlank()) {
      throw new IllegalArgumentException("A failure must say what failed");
    }
    this.what = what;
    this.where = where;
    this.why = why;
    this.remedy = remedy;
  }

  /// A failure that says what went wrong, in one line, without a full stop.
  public static Failure of(String what) {
    return new Failure(what, null, null, null, null);
  }

  /// This failure with the place: a file and line, a table and column, a server.
  public Failure where(String place) {
    return new Failure(what, place, why, remedy, getCause());
  }

  /// This failure with the reason.
  public Failure why(String reason) {
    return new Failure(what, where, reason, remedy, getCause());
  }

  /// This failure with the reason that an exception gives, in words where it is about a file.
  public Failure why(Exception reason) {
    return why(Reason.of(reason));
  }

  /// This failure with what to do, or to type, next.
  public Failure remedy(String nextStep) {
    return new Failure(what, where, why, nextStep, getCause());
  }

  /// This failure with the exception that led to it, shown only with `--verbose`.
  public Failure causedBy(Throwable cause) {
    return new Failure(what, where, why, remedy, cause);
  }

  /// What went wrong.
  public String what() {
    return what;
  }

  /// Where it went wrong.
  public Optional<String> where() {
    return Optional.ofNullable(where);
  }

  /// Why it went wrong.
  public Optional<String> why() {
    return Optional.ofNullable(why);
  }

  /// What to do about it.
  public Optional<String> remedy() {
    return Optional.ofNullable(remedy);
  }

  private static String text(
      String what, @Nullable String where, @Nullable String why, @Nullable String remedy) {
    StringBuilder text = new StringBuilder(what);
    append(text, "where", where);
    append(text, "why", why);
    append(text, "remedy", remedy);
    return text.toString();
  }

  private static void append(StringBuilder text, String label, @Nullable String part) {
    if (part != null) {
      String name = label + ":";
      text.append("\n  ").append(name).append(" ".repeat(8 - name.length()));
      text.append(part.strip().replace("\n", "\n" + " ".repeat(10)));
    }
  }
}
