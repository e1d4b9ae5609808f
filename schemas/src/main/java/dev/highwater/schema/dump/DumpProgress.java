package dev.highwater.schema.dump;

/// Hears of each entry that a restore begins, from several threads.
@FunctionalInterface
public interface DumpProgress {

  /// The next entry, in words.
  void begins(String entry);
}
