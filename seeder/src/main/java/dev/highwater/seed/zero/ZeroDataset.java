package dev.highwater.seed.zero;

import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.spec.SpecReader;
import dev.highwater.seed.plan.Reasons;
import java.util.Map;

/// A dataset that was derived from a catalogue.
///
/// @param spec as its files read
/// @param files by name: the whole spec as one commented `dataset.yaml`, and reference data beside
///   it
/// @param reasons why each table and column is as it is
public record ZeroDataset(DatasetSpec spec, Map<String, String> files, Reasons reasons) {
  public ZeroDataset {
    files = Map.copyOf(files);
  }

  /// The spec's own file.
  public String yaml() {
    return files.getOrDefault(SpecReader.FILE, "");
  }
}
