package dev.highwater.cli.archive;

import dev.highwater.dataset.archive.Archive;
import dev.highwater.dataset.manifest.Manifest;
import dev.highwater.dataset.manifest.Manifest.Difference;
import dev.highwater.dataset.manifest.TableManifest;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.inspect.Finding;
import dev.highwater.seed.verify.VerifyReport;
import dev.highwater.volume.words.Figures;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/// What a database was found to hold of a built dataset.
///
/// @param findings rows that are wrong
/// @param differences from the manifest
record DatabaseVerdict(
    String dataset,
    String database,
    long rows,
    List<Finding> findings,
    List<Difference> differences) {

  DatabaseVerdict {
    findings = List.copyOf(findings);
    differences = List.copyOf(differences);
  }

  static DatabaseVerdict of(Archive archive, String database, VerifyReport report) {
    return new DatabaseVerdict(
        archive.title(),
        database,
        report.rows(),
        report.findings(),
        archive.manifest().differences(with(archive.manifest(), report.contents())));
  }

  private static Manifest with(
      Manifest manifest, SortedMap<QualifiedName, TableManifest> contents) {
    return new Manifest(
        manifest.dataset(),
        manifest.version(),
        manifest.datasetId(),
        manifest.seed(),
        manifest.scale(),
        manifest.asOf(),
        manifest.schema(),
        manifest.flywayVersion(),
        manifest.schemaFingerprint(),
        manifest.tool(),
        manifest.pools(),
        contents);
  }

  private static String told(Finding finding) {
    StringBuilder told = new StringBuilder();
    told.append(finding.table()).append(": ").append(finding.name()).append(": ");
    told.append(finding.text());
    finding.examples().forEach(example -> told.append("\n  ").append(example));
    return told.toString();
  }

  boolean sound() {
    return findings.isEmpty() && differences.isEmpty();
  }

  String text() {
    String looked = "%s in %s: %s rows%n".formatted(dataset, database, Figures.count(rows));
    if (sound()) {
      return looked + "All is as it should be.\n";
    }
    String found = findings.stream().map(DatabaseVerdict::told).collect(Collectors.joining("\n"));
    String other = differences.stream().map(Difference::toString).collect(Collectors.joining("\n"));
    int all = findings.size() + differences.size();
    return looked
        + found
        + (found.isEmpty() || other.isEmpty() ? "" : "\n")
        + other
        + "\n"
        + all
        + (all == 1 ? " thing is" : " things are")
        + " not as it should be.\n";
  }
}
