package dev.highwater.seed.constraint;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.expression.Sql;
import dev.highwater.seed.constraint.Need.Unread;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Decides which column follows which, so that comparisons become limits that later columns read
/// from earlier ones. Remembers what it decided, so that no column comes to follow itself.
final class Ordering {

  private final NeedReader reader;
  private final Map<String, Column> columns;
  private final Set<String> fixed;
  private final Set<String> links;
  private final Isolation isolation;

  /// The columns that each column reads.
  private final Map<String, Set<String>> reads = new TreeMap<>();

  /// @param fixed columns that cannot follow others
  /// @param links columns of foreign keys, which can only avoid others
  Ordering(NeedReader reader, Map<String, Column> columns, Set<String> fixed, Set<String> links) {
    this.reader = reader;
    this.columns = columns;
    this.fixed = fixed;
    this.links = links;
    this.isolation = new Isolation(reader);
  }

  /// The same way with its relations turned into limits, those that cannot be left as unread.
  Conjunct order(Conjunct way) {
    TreeMap<String, ColumnDomain> domains = new TreeMap<>(way.domains());
    List<Unread> unread = new ArrayList<>(way.unread());
    for (Relation relation : way.relations()) {
      if (!settle(relation, domains, /* derived= */ false)) {
        unread.add(
            new Unread(
                new Sql.Infix(
                    new Sql.Operator(null, relation.operator()), relation.left(), relation.right()),
                relation.nullPasses() ? Wanted.NOT_FALSE : Wanted.TRUE));
      }
    }
    for (int i = 0; i < way.relations().size(); i++) {
      way.relations().forEach(relation -> share(relation, domains));
      way.relations().forEach(relation -> makeRoom(relation, domains));
    }
    return new Conjunct(domains, List.of(), unread, way.weight());
  }

  /// @param derived whether it follows from others, so that nobody else hands its limits on
  private boolean settle(Relation relation, Map<String, ColumnDomain> domains, boolean derived) {
    List<String> candidates =
        relation.columns().stream()
            .filter(columns::containsKey)
            .filter(column -> !fixed.contains(column))
            .filter(column -> relation.operator().equals("<>") || !links.contains(column))
            .filter(column -> !isNamed(domains.get(column)))
            .sorted(
                Comparator.comparingInt((String column) -> followsWell(relation, column))
                    .thenComparingInt(column -> -position(column)))
            .toList();
    for (String column : candidates) {
      ColumnDomain domain = isolation.of(relation, column);
      if (domain != null && !leadsBack(domain.columns(), column)) {
        ColumnDomain own = domains.getOrDefault(column, ColumnDomain.ANY);
        domains.merge(column, domain, ColumnDomain::and);
        reads.computeIfAbsent(column, _ -> new TreeSet<>()).addAll(domain.columns());
        if (derived || relation.columns().size() > 2) {
          own.lower().forEach(limit -> leaveRoom(relation, column, limit, true, domains));
          own.upper().forEach(limit -> leaveRoom(relation, column, limit, false, domains));
        }
        return true;
      }
    }
    return false;
  }

  /// Those that a column is reckoned from leave room for its own limits.
  private void leaveRoom(
      Relation relation,
      String column,
      Limit limit,
      boolean lower,
      Map<String, ColumnDomain> domains) {
    Column found = columns.get(column);
    if (found != null && limit.literal() instanceof Literal.Amount) {
      BigDecimal end = new BigDecimal(new Grain(found).inclusive(limit, lower));
      Elimination.of(relation, column, end, lower)
          .ifPresent(others -> settle(others, domains, /* derived= */ true));
    }
  }

  /// The larger side follows the smaller, and what stands alone what is reckoned.
  private static int followsWell(Relation relation, String column) {
    boolean alone =
        (relation.left().columns().equals(List.of(column)) && relation.right().columns().size() > 1)
            || (relation.right().columns().equals(List.of(column))
                && relation.left().columns().size() > 1);
    boolean onLeft = relation.left().columns().contains(column);
    boolean larger =
        switch (relation.operator()) {
          case "<", "<=" -> !onLeft;
          case ">", ">=" -> onLeft;
          default -> false;
        };
    return alone ? 0 : larger ? 1 : 2;
  }

  /// What has few values by name cannot follow others.
  private static boolean isNamed(@Nullable ColumnDomain domain) {
    return domain != null && domain.values() instanceof Values.Only;
  }

  private int position(String column) {
    Column found = columns.get(column);
    return found == null ? 0 : found.position();
  }

  private boolean leadsBack(Set<String> from, String column) {
    Set<String> seen = new HashSet<>();
    List<String> open = new ArrayList<>(from);
    while (!open.isEmpty()) {
      String next = open.removeLast();
      if (next.equals(column)) {
        return true;
      }
      if (seen.add(next)) {
        open.addAll(reads.getOrDefault(next, Set.of()));
      }
    }
    return false;
  }

  /// Of two columns that are equal each meets what the other must.
  private void share(Relation relation, Map<String, ColumnDomain> domains) {
    if (!relation.operator().equals("=")
        || !(Scalars.bare(relation.left(), reader) instanceof Sql.Column(String one))
        || !(Scalars.bare(relation.right(), reader) instanceof Sql.Column(String other))
        || reader.family(one) != reader.family(other)) {
      return;
    }
    share(one, other, relation.nullPasses(), domains);
    share(other, one, relation.nullPasses(), domains);
  }

  private void share(
      String from, String to, boolean nullPasses, Map<String, ColumnDomain> domains) {
    ColumnDomain domain = domains.getOrDefault(from, ColumnDomain.ANY).alone();
    boolean mayDiffer = nullPasses && domain.presence() == Presence.FORBIDDEN;
    if (columns.containsKey(to) && !fixed.contains(to) && !links.contains(to) && !mayDiffer) {
      domains.merge(to, domain, ColumnDomain::and);
    }
  }

  /// Where a column that follows must not pass a limit, what it follows stays below that limit by
  /// as much as the relation asks for, so that there is room left.
  private void makeRoom(Relation relation, Map<String, ColumnDomain> domains) {
    if (relation.operator().equals("<>")) {
      return;
    }
    for (String column : relation.columns()) {
      if (fixed.contains(column) || links.contains(column) || !reader.family(column).isOrdered()) {
        continue;
      }
      List<String> others =
          relation.columns().stream().filter(other -> !other.equals(column)).toList();
      if (others.size() == 1 && columns.containsKey(others.getFirst())) {
        new Room(columns.get(others.getFirst()), domains.get(others.getFirst()))
            .along(isolation.of(relation, column))
            .ifPresent(room -> domains.merge(column, room, ColumnDomain::and));
      }
    }
  }
}
