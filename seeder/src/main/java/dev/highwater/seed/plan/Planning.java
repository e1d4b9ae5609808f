package dev.highwater.seed.plan;

import dev.highwater.dataset.manifest.Manifest;
import dev.highwater.dataset.manifest.TableManifest;
import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.generate.TableSource;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A plan with the rows it is about.
///
/// @param sources of the plan's tables, in the plan's order; empty where the plan has problems
/// @param spec the plan was made from
/// @param pools checksums of the pools that the rows are picked from, by name
public record Planning(
    SeedPlan plan, List<TableSource> sources, DatasetSpec spec, SortedMap<String, String> pools) {

  public Planning {
    sources = List.copyOf(sources);
    pools = Collections.unmodifiableSortedMap(new TreeMap<>(pools));
  }

  /// The manifest of what a run or a verification found in a target.
  ///
  /// @param contents columns and ranges of each table there
  /// @param flywayVersion of the reference schema's last migration there, or empty
  /// @param tool version of Highwater
  public Manifest manifest(
      SortedMap<QualifiedName, TableManifest> contents, String flywayVersion, String tool) {
    return new Manifest(
        plan.dataset(),
        plan.version(),
        plan.datasetId(),
        plan.seed(),
        plan.scale(),
        spec.asOf(),
        spec.schema(),
        flywayVersion,
        plan.schemaFingerprint(),
        tool,
        pools,
        contents);
  }
}
