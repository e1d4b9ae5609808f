package dev.highwater.schema.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A function that CHECKs, defaults, generated columns, indexes, partition keys or triggers call.
///
/// @param arguments its arguments as SQL, with their names, such as `n bigint, text`
/// @param strict whether it is null for any argument that is null, without being called
/// @param trigger whether it is what a trigger runs
/// @param body what it does, in its language; for a compiled one the name of a symbol
/// @param computation what a call comes to; null where the body does more than compute
/// @param extension the extension that it belongs to, else null
public record Routine(
    QualifiedName name,
    String arguments,
    String language,
    Volatility volatility,
    boolean strict,
    boolean trigger,
    String body,
    @Nullable Computation computation,
    @Nullable String extension) {

  /// The same with another computation.
  public Routine withComputation(@Nullable Computation other) {
    return new Routine(
        name, arguments, language, volatility, strict, trigger, body, other, extension);
  }

  /// What a call comes to.
  ///
  /// @param arguments what the arguments are called; `$1` and so on where they have no names
  /// @param expression over columns called like them, as
  ///   [dev.highwater.schema.expression.SqlWriter] writes it
  public record Computation(List<String> arguments, String expression) {
    public Computation {
      arguments = List.copyOf(arguments);
    }
  }

  /// On what its result depends.
  public enum Volatility {
    /// On its arguments alone.
    IMMUTABLE,
    /// On what is in the database too.
    STABLE,
    /// On anything.
    VOLATILE
  }
}
