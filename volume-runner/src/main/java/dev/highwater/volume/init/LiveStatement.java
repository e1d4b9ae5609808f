package dev.highwater.volume.init;

/// A statement of `pg_stat_statements`, all roles together.
///
/// @param text with `$1`, `$2` in the place of constants
public record LiveStatement(long queryId, String text, long calls, double totalMillis, long rows) {

  /// A call's time.
  public double meanMillis() {
    return calls == 0 ? 0 : totalMillis / calls;
  }
}
