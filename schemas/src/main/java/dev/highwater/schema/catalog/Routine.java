package dev.highwater.schema.catalog;

import org.jspecify.annotations.Nullable;

/// A function that CHECKs, defaults, generated columns, indexes, partition keys or triggers call.
///
/// @param arguments its arguments as SQL, with their names, such as `n bigint, text`
/// @param strict whether it is null for any argument that is null, without being called
/// @param trigger whether it is what a trigger runs
/// @param body what it does, in its language; for a compiled one the name of a symbol
/// @param extension the extension that it belongs to, else null
public record Routine(
    QualifiedName name,
    String arguments,
    String language,
    Volatility volatility,
    boolean strict,
    boolean trigger,
    String body,
    @Nullable String extension) {

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
