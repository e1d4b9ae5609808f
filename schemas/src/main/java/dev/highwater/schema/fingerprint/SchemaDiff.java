package dev.highwater.schema.fingerprint;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.fingerprint.Fact.Place;
import dev.highwater.schema.fingerprint.SchemaDifference.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells in what two schemas differ: nothing exactly where their full fingerprints are the same.
public final class SchemaDiff {

  private static final Comparator<SchemaDifference> BY_TABLE =
      Comparator.comparing(SchemaDifference::table, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(SchemaDifference::kind)
          .thenComparing(SchemaDifference::name);

  private final Map<Place, Fact> before;
  private final Map<Place, Fact> after;
  private final Map<Place, Fact> decidingBefore;
  private final Map<Place, Fact> decidingAfter;

  private SchemaDiff(Catalog before, Catalog after) {
    this.before = byPlace(before, Facts.Part.FULL);
    this.after = byPlace(after, Facts.Part.FULL);
    this.decidingBefore = byPlace(before, Facts.Part.LOGICAL);
    this.decidingAfter = byPlace(after, Facts.Part.LOGICAL);
  }

  /// The differences by table, then by kind and name; what belongs to no table comes last. Of a
  /// table that only one of them has nothing else is told, and of the index behind a constraint
  /// only what its constraint does not tell.
  public static List<SchemaDifference> between(Catalog before, Catalog after) {
    return new SchemaDiff(before, after).differences();
  }

  private List<SchemaDifference> differences() {
    Set<Place> places = new HashSet<>(before.keySet());
    places.addAll(after.keySet());
    List<SchemaDifference> differences = new ArrayList<>();
    for (Place place : places) {
      if (differs(before, after, place) && !toldElsewhere(place)) {
        differences.add(
            new SchemaDifference(
                place.kind(),
                place.table(),
                place.name(),
                shown(before.get(place)),
                shown(after.get(place)),
                differs(decidingBefore, decidingAfter, place)));
      }
    }
    differences.sort(BY_TABLE);
    return List.copyOf(differences);
  }

  private boolean toldElsewhere(Place place) {
    QualifiedName table = place.table();
    if (table == null) {
      return false;
    }
    Place whole = new Place(Kind.TABLE, table, "table");
    if (before.containsKey(whole) != after.containsKey(whole)) {
      return place.kind() != Kind.TABLE;
    }
    return switch (place.kind()) {
      case CONSTRAINT -> differs(before, after, place.as(Kind.KEY));
      case INDEX -> differs(before, after, place.as(Kind.CONSTRAINT));
      case ENCODING,
          TABLE,
          INHERITANCE,
          COLUMN,
          KEY,
          FOREIGN_KEY,
          CHECK,
          TRIGGER,
          RULE,
          ROW_SECURITY,
          POLICY,
          SEQUENCE,
          ROUTINE ->
          false;
    };
  }

  private static boolean differs(Map<Place, Fact> one, Map<Place, Fact> other, Place place) {
    return !Objects.equals(line(one.get(place)), line(other.get(place)));
  }

  private static @Nullable String line(@Nullable Fact fact) {
    return fact == null ? null : fact.line();
  }

  private static @Nullable String shown(@Nullable Fact fact) {
    return fact == null ? null : fact.shown();
  }

  private static Map<Place, Fact> byPlace(Catalog catalog, Facts.Part part) {
    Map<Place, Fact> facts = new HashMap<>();
    Facts.of(catalog, part).forEach(fact -> facts.put(fact.place(), fact));
    return facts;
  }
}
