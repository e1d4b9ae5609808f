package dev.highwater.volume.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One import of a file through one path.
///
/// @param path `copy`, `batch`, `chunk` or `row`
/// @param fileLines lines of the file without its header
/// @param linesRead those of them that were imported or rejected: fewer than there are where the
///   path was stopped after its budget, and then a sample
/// @param rejectsFile where the rejected lines went, relative to the run's folder
/// @param walBytes write-ahead log of the whole server in that time
/// @param outcome what the scenario's query gave afterwards: the same text where the same rows are
///   there; null where the scenario has none
/// @param difference in what the path left other rows or rejects than the first one, in words, else
///   null
/// @param failure why it came to a halt, else null; what it holds is then void
public record ImportResult(
    String name,
    String path,
    long fileLines,
    long linesRead,
    long inserted,
    long updated,
    long rejected,
    String rejectsFile,
    List<Phase> phases,
    long walBytes,
    double seconds,
    Footprint footprint,
    @Nullable String outcome,
    @Nullable String difference,
    @Nullable String failure) {

  public ImportResult {
    phases = List.copyOf(phases);
  }

  /// A part of the import: `stage`, `validate`, `upsert`, `roll up`.
  public record Phase(String name, double seconds) {}

  /// What the path asks of the server besides time.
  ///
  /// @param transactions it committed
  /// @param longestTransactionSeconds so long locks were held at most
  /// @param locks that one transaction held on tables and indexes at its end, at most
  /// @param locked the tables among them that others cannot change the definition of meanwhile,
  ///   with the strongest mode, such as `common_barangay RowShareLock`
  /// @param rowsLocked rows that one transaction wrote, at most
  /// @param heapGrowthBytes what tables with their TOAST became larger by
  /// @param indexGrowthBytes what indexes became larger by
  public record Footprint(
      long transactions,
      double longestTransactionSeconds,
      int locks,
      List<String> locked,
      long rowsLocked,
      long heapGrowthBytes,
      long indexGrowthBytes) {

    /// Nothing known.
    public static final Footprint NONE = new Footprint(0, 0, 0, List.of(), 0, 0, 0);

    public Footprint {
      locked = List.copyOf(locked);
    }
  }

  /// The subject of objectives and growth curves: the path `copy` has the import's own name.
  public static String subject(String name, String path) {
    return path.equals("copy") ? "import/" + name : "import/" + name + "/" + path;
  }

  /// Lines a second, the rejected ones included.
  public double linesPerSecond() {
    return seconds == 0 ? 0 : linesRead / seconds;
  }

  /// WAL a line that was read; NaN where none was.
  public double walPerLine() {
    return linesRead == 0 ? Double.NaN : (double) walBytes / linesRead;
  }

  /// Whether it stopped before the end of the file.
  public boolean sampled() {
    return failure == null && linesRead < fileLines;
  }
}
