package dev.highwater.schema.dump;

/// What a restore does beside schema and rows.
///
/// @param comments whether objects get their comments
/// @param owners whether schemas, relations and types get their owners, and all objects their
///   rights, whose roles must be there; of archives only
/// @param threads how many sessions load rows
public record RestoreOptions(boolean comments, boolean owners, int threads) {

  public RestoreOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("Somebody has to load the rows");
    }
  }

  /// Schema and rows only, over two sessions.
  public static RestoreOptions plain() {
    return new RestoreOptions(false, false, 2);
  }
}
