package dev.highwater.seed.verify;

import dev.highwater.dataset.digest.Digest;
import dev.highwater.dataset.manifest.TableManifest;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.inspect.Finding;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a verification found.
///
/// @param digests of the tables as they are, where they were looked at
/// @param contents columns and ranges of each table by the ledger, as a manifest has them
/// @param constraints how many constraints were checked
/// @param findings by table; empty when all is as it should be
public record VerifyReport(
    Set<Aspect> aspects,
    Map<QualifiedName, Digest> digests,
    SortedMap<QualifiedName, TableManifest> contents,
    long rows,
    int constraints,
    List<Finding> findings,
    double seconds) {

  public VerifyReport {
    aspects = Set.copyOf(aspects);
    digests = Map.copyOf(digests);
    contents = Collections.unmodifiableSortedMap(new TreeMap<>(contents));
    findings = List.copyOf(findings);
  }

  /// Whether all is as it should be.
  public boolean sound() {
    return findings.isEmpty();
  }
}
