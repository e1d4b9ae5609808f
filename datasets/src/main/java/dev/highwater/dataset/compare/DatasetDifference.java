package dev.highwater.dataset.compare;

import dev.highwater.dataset.compare.Known.Fact;
import dev.highwater.dataset.compare.Known.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One difference of two datasets.
///
/// @param table whose it is, or empty where it is the dataset's
/// @param kind what it is about
/// @param name of the column, the property or whatever differs
/// @param before what it was, null where it was not there
/// @param after what it is, null where it is not there any more
public record DatasetDifference(
    String table, Kind kind, String name, @Nullable String before, @Nullable String after) {

  /// How it changed: `added`, `removed` or `changed`.
  public String change() {
    return before == null ? "added" : after == null ? "removed" : "changed";
  }

  /// All differences, by table. Only what both sides can tell is compared; of a table that only one
  /// of them has nothing more is said.
  public static List<DatasetDifference> between(Known before, Known after) {
    List<DatasetDifference> differences = new ArrayList<>();
    Set<Fact> facts = new TreeSet<>(before.facts().keySet());
    facts.addAll(after.facts().keySet());
    Set<String> lone = new TreeSet<>();
    for (Fact fact : facts) {
      String one = before.facts().get(fact);
      String other = after.facts().get(fact);
      if (!before.kinds().contains(fact.kind())
          || !after.kinds().contains(fact.kind())
          || lone.contains(fact.table())
          || (one != null && one.equals(other))
          || (fact.kind() == Kind.PROPERTY
              && (one == null || other == null)
              && !sameForm(before, after))) {
        continue;
      }
      if (fact.kind() == Kind.TABLE) {
        lone.add(fact.table());
      }
      differences.add(new DatasetDifference(fact.table(), fact.kind(), fact.name(), one, other));
    }
    return List.copyOf(differences);
  }

  /// A spec and a manifest have other properties.
  private static boolean sameForm(Known before, Known after) {
    return before.kinds().contains(Kind.DIGEST) == after.kinds().contains(Kind.DIGEST);
  }
}
