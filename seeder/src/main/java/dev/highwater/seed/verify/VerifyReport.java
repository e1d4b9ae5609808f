package dev.highwater.seed.verify;

import dev.highwater.dataset.digest.Digest;
import dev.highwater.schema.catalog.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a verification found.
///
/// @param digests of the tables as they are, where they were looked at
/// @param constraints how many constraints were checked
/// @param findings by table; empty when all is as it should be
public record VerifyReport(
    Set<Aspect> aspects,
    Map<QualifiedName, Digest> digests,
    long rows,
    int constraints,
    List<Finding> findings,
    double seconds) {

  public VerifyReport {
    aspects = Set.copyOf(aspects);
    digests = Map.copyOf(digests);
    findings = List.copyOf(findings);
  }

  /// Whether all is as it should be.
  public boolean sound() {
    return findings.isEmpty();
  }
}
