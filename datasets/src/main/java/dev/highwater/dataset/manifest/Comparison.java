package dev.highwater.dataset.manifest;

import dev.highwater.dataset.digest.Digest;
import dev.highwater.dataset.manifest.Manifest.Difference;
import dev.highwater.schema.catalog.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds the differences of two manifests.
final class Comparison {

  private static final String NOTHING = "nothing";

  private final List<Difference> differences = new ArrayList<>();

  private Comparison() {}

  static List<Difference> of(Manifest expected, Manifest found) {
    Comparison comparison = new Comparison();
    comparison.properties(expected, found);
    comparison.pools(expected.pools(), found.pools());
    comparison.tables(expected, found);
    return List.copyOf(comparison.differences);
  }

  private void properties(Manifest one, Manifest other) {
    compare("dataset", one.dataset(), other.dataset());
    compare("version", one.version(), other.version());
    compare("datasetId", one.datasetId(), other.datasetId());
    compare("seed", Long.toString(one.seed()), Long.toString(other.seed()));
    compare("scale", Long.toString(one.scale()), Long.toString(other.scale()));
    compare("asOf", one.asOf().toString(), other.asOf().toString());
    compare("schema", one.schema(), other.schema());
    compare("flywayVersion", one.flywayVersion(), other.flywayVersion());
    compare("schemaFingerprint", one.schemaFingerprint(), other.schemaFingerprint());
  }

  private void pools(Map<String, String> one, Map<String, String> other) {
    Set<String> names = new TreeSet<>(one.keySet());
    names.addAll(other.keySet());
    for (String name : names) {
      compare("pool " + name, one.getOrDefault(name, NOTHING), other.getOrDefault(name, NOTHING));
    }
  }

  private void tables(Manifest one, Manifest other) {
    Set<QualifiedName> names = new TreeSet<>(one.tables().keySet());
    names.addAll(other.tables().keySet());
    for (QualifiedName name : names) {
      table(name, one.tables().get(name), other.tables().get(name));
    }
  }

  private void table(
      QualifiedName name, @Nullable TableManifest one, @Nullable TableManifest other) {
    if (one == null || other == null) {
      compare("table " + name, rows(one), rows(other));
    } else if (!one.columns().equals(other.columns())) {
      compare("columns of " + name, one.columns().toString(), other.columns().toString());
    } else if (!one.digest().equals(other.digest())) {
      ranges(name, one, other);
    }
  }

  private static String rows(@Nullable TableManifest table) {
    return table == null ? NOTHING : table.rows() + " rows";
  }

  /// Walks both tables from boundary to common boundary, so that tables cut into ranges of other
  /// sizes can be compared as well.
  private void ranges(QualifiedName name, TableManifest one, TableManifest other) {
    int i = 0;
    int j = 0;
    long start = 0;
    Digest left = Digest.EMPTY;
    Digest right = Digest.EMPTY;
    while (i < one.ranges().size() || j < other.ranges().size()) {
      boolean takeLeft =
          j == other.ranges().size()
              || (i < one.ranges().size()
                  && one.ranges().get(i).end() <= other.ranges().get(j).end());
      boolean takeRight =
          i == one.ranges().size()
              || (j < other.ranges().size()
                  && other.ranges().get(j).end() <= one.ranges().get(i).end());
      if (takeLeft) {
        left = left.plus(one.ranges().get(i++).digest());
      }
      if (takeRight) {
        right = right.plus(other.ranges().get(j++).digest());
      }
      boolean common = left.rows() == right.rows();
      boolean over = i == one.ranges().size() && j == other.ranges().size();
      if ((common || over) && !left.equals(right)) {
        long last = start + Math.max(left.rows(), right.rows()) - 1;
        compare(name + " rows " + start + " to " + last, left.toString(), right.toString());
        return;
      }
      if (common) {
        start += left.rows();
        left = Digest.EMPTY;
        right = Digest.EMPTY;
      }
    }
  }

  private void compare(String where, String expected, String found) {
    if (!expected.equals(found)) {
      differences.add(new Difference(where, expected, found));
    }
  }
}
