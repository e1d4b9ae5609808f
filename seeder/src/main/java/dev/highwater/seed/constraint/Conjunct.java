package dev.highwater.seed.constraint;

import dev.highwater.seed.constraint.Need.Unread;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Needs that all hold at once: one way to meet some conditions.
///
/// @param weight how often this way is taken, compared with the others
record Conjunct(
    NavigableMap<String, ColumnDomain> domains,
    List<Relation> relations,
    List<Unread> unread,
    double weight) {

  /// Nothing needed.
  static final Conjunct EMPTY =
      new Conjunct(Collections.emptyNavigableMap(), List.of(), List.of(), 1);

  Conjunct {
    domains = Collections.unmodifiableNavigableMap(new TreeMap<>(domains));
    relations = relations.stream().distinct().toList();
    unread = unread.stream().distinct().toList();
  }

  ColumnDomain domain(String column) {
    return domains.getOrDefault(column, ColumnDomain.ANY);
  }

  Conjunct with(String column, ColumnDomain domain) {
    NavigableMap<String, ColumnDomain> changed = new TreeMap<>(domains);
    changed.merge(column, domain, ColumnDomain::and);
    return new Conjunct(changed, relations, unread, weight);
  }

  Conjunct withDomains(Map<String, ColumnDomain> others) {
    return new Conjunct(new TreeMap<>(others), relations, unread, weight);
  }

  Conjunct weighing(double other) {
    return new Conjunct(domains, relations, unread, other);
  }

  Conjunct and(Conjunct other) {
    NavigableMap<String, ColumnDomain> both = new TreeMap<>(domains);
    other.domains.forEach((column, domain) -> both.merge(column, domain, ColumnDomain::and));
    List<Relation> allRelations = new ArrayList<>(relations);
    allRelations.addAll(other.relations);
    List<Unread> allUnread = new ArrayList<>(unread);
    allUnread.addAll(other.unread);
    return new Conjunct(both, allRelations, allUnread, weight * other.weight);
  }
}
