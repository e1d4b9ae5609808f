package dev.highwater.seed.constraint;

import dev.highwater.seed.constraint.Need.All;
import dev.highwater.seed.constraint.Need.Any;
import dev.highwater.seed.constraint.Need.Compared;
import dev.highwater.seed.constraint.Need.Holds;
import dev.highwater.seed.constraint.Need.Settled;
import dev.highwater.seed.constraint.Need.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Spreads needs into the ways to meet them.
///
/// Leaving out a way is never wrong: every way left still meets all conditions. So impossible ones
/// are dropped early, and of too many some are kept.
final class Ways {

  private static final int MOST = 64;

  private final Narrowing narrowing;

  Ways(Narrowing narrowing) {
    this.narrowing = narrowing;
  }

  /// The ways to meet a need on top of another way, none of them impossible by itself.
  List<Conjunct> of(Need need, Conjunct base) {
    return switch (need) {
      case Settled.ALWAYS -> List.of(base);
      case Settled.NEVER -> List.of();
      case Holds(String column, ColumnDomain domain) -> possible(base.with(column, domain));
      case Compared(Relation relation) ->
          possible(base.and(new Conjunct(required(relation), List.of(relation), List.of(), 1)));
      case Unread unread ->
          List.of(base.and(new Conjunct(new TreeMap<>(), List.of(), List.of(unread), 1)));
      case All(List<Need> needs) -> all(needs, base);
      case Any(List<Need> needs) -> any(needs, base);
    };
  }

  private static NavigableMap<String, ColumnDomain> required(Relation relation) {
    NavigableMap<String, ColumnDomain> domains = new TreeMap<>();
    Presence presence = relation.nullPasses() ? Presence.FREE : Presence.REQUIRED;
    relation.columns().forEach(column -> domains.put(column, ColumnDomain.of(presence)));
    return domains;
  }

  private List<Conjunct> possible(Conjunct way) {
    Conjunct narrowed = narrowing.narrow(way);
    return narrowed == null ? List.of() : List.of(narrowed);
  }

  private List<Conjunct> all(List<Need> needs, Conjunct base) {
    List<Need> simpleFirst =
        Stream.concat(
                needs.stream().filter(need -> !(need instanceof Any)),
                needs.stream().filter(need -> need instanceof Any))
            .toList();
    List<Conjunct> ways = List.of(base);
    for (Need need : simpleFirst) {
      List<Conjunct> next = new ArrayList<>();
      for (Conjunct way : ways) {
        next.addAll(of(need, way));
      }
      ways = few(next);
    }
    return ways;
  }

  /// Alternatives, later ones without the rows that earlier ones cover, as far as that can be said
  /// of single columns: `status <> 'done' OR done_at IS NOT NULL` becomes open rows, and done rows
  /// with a time.
  private List<Conjunct> any(List<Need> needs, Conjunct base) {
    List<Conjunct> ways = new ArrayList<>();
    Conjunct rest = base;
    for (Need need : needs) {
      List<Conjunct> mine = of(need, rest);
      if (mine.isEmpty()) {
        mine = of(need, base);
      }
      double share = share(need) / Math.max(1, mine.size());
      mine.forEach(way -> ways.add(way.weighing(way.weight() * share)));
      Holds complement = need instanceof Holds holds ? complement(holds) : null;
      if (complement != null) {
        List<Conjunct> left = possible(rest.with(complement.column(), complement.domain()));
        rest = left.isEmpty() ? rest : left.getFirst();
      }
    }
    return few(ways.stream().distinct().toList());
  }

  /// Alternatives that leave a column more values are taken more often.
  private static double share(Need need) {
    return need instanceof Holds(String _, ColumnDomain domain)
            && domain.values() instanceof Values.Only(List<Literal> values)
        ? Math.max(1, values.size())
        : need instanceof Holds(String _, ColumnDomain other)
                && other.values() instanceof Values.Except(List<Literal> excepted)
                && !excepted.isEmpty()
            ? 3
            : 1;
  }

  private static @Nullable Holds complement(Holds holds) {
    ColumnDomain domain = holds.domain();
    if (domain.equals(ColumnDomain.of(Presence.REQUIRED))) {
      return new Holds(holds.column(), ColumnDomain.of(Presence.FORBIDDEN));
    }
    if (domain.equals(ColumnDomain.of(Presence.FORBIDDEN))) {
      return new Holds(holds.column(), ColumnDomain.of(Presence.REQUIRED));
    }
    if (!domain.withPresence(Presence.FREE).equals(ColumnDomain.of(domain.values()))) {
      return null;
    }
    return switch (domain.values()) {
      case Values.Only(List<Literal> values) ->
          new Holds(holds.column(), ColumnDomain.of(new Values.Except(values)));
      case Values.Except(List<Literal> values) ->
          values.isEmpty()
              ? null
              : new Holds(
                  holds.column(),
                  ColumnDomain.of(new Values.Only(values)).withPresence(Presence.REQUIRED));
    };
  }

  /// At most [#MOST], spread over all.
  private static List<Conjunct> few(List<Conjunct> ways) {
    if (ways.size() <= MOST) {
      return ways;
    }
    List<Conjunct> kept = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      kept.add(ways.get((int) ((long) i * ways.size() / MOST)));
    }
    return kept;
  }
}
