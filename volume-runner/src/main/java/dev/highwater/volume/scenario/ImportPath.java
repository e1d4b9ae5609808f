package dev.highwater.volume.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How the lines of a file get into their tables.
public enum ImportPath {
  /// COPY into a staging table, then set-based SQL, all in one transaction.
  COPY,
  /// An upsert a line, sent in JDBC batches, all in one transaction.
  BATCH,
  /// A chunk-oriented job of Spring Batch: a transaction a chunk, taken up again where it was
  /// killed.
  CHUNK,
  /// As an object mapper does it: look the row up, then insert or update it, line by line.
  ROW;

  /// The word for it in a scenario and in results.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The path of that word.
  public static Optional<ImportPath> of(String word) {
    return Arrays.stream(values()).filter(path -> path.word().equals(word)).findFirst();
  }

  /// All words, in the order of the paths.
  public static List<String> words() {
    return Arrays.stream(values()).map(ImportPath::word).toList();
  }
}
