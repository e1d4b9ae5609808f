package dev.highwater.seed;

import dev.highwater.dataset.manifest.TableManifest;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.load.LoadResult;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a run brought about.
///
/// @param tables all tables of the plan, in its order
/// @param contents columns and ranges of each table, as a manifest has them
/// @param seconds from beginning to end
/// @param notes what was decided on the way and why, a sentence each
public record SeedOutcome(
    String datasetId,
    long scale,
    List<LoadResult.TableLoad> tables,
    SortedMap<QualifiedName, TableManifest> contents,
    double seconds,
    List<String> notes) {

  public SeedOutcome {
    tables = List.copyOf(tables);
    contents = Collections.unmodifiableSortedMap(new TreeMap<>(contents));
    notes = List.copyOf(notes);
  }

  /// One table.
  public Optional<LoadResult.TableLoad> table(QualifiedName name) {
    return tables.stream().filter(table -> table.table().equals(name)).findFirst();
  }

  /// Rows the dataset has in the target now.
  public long rows() {
    return tables.stream().mapToLong(LoadResult.TableLoad::rows).sum();
  }

  /// Rows this run added.
  public long rowsLoaded() {
    return tables.stream().mapToLong(LoadResult.TableLoad::rowsLoaded).sum();
  }

  /// Bytes this run added, as COPY BINARY tuples.
  public long bytesLoaded() {
    return tables.stream().mapToLong(LoadResult.TableLoad::bytesLoaded).sum();
  }
}
