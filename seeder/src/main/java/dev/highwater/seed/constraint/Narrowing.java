package dev.highwater.seed.constraint;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Brings domains to their simplest form and tells which hold nothing.
final class Narrowing {

  private final Map<String, Column> columns;

  Narrowing(Map<String, Column> columns) {
    this.columns = columns;
  }

  /// The same way in its simplest form; null where no row can go it.
  @Nullable Conjunct narrow(Conjunct way) {
    NavigableMap<String, ColumnDomain> narrowed = new TreeMap<>();
    for (Map.Entry<String, ColumnDomain> entry : way.domains().entrySet()) {
      Column column = columns.get(entry.getKey());
      ColumnDomain domain = column == null ? entry.getValue() : narrow(column, entry.getValue());
      if (domain.presence() == Presence.IMPOSSIBLE) {
        return null;
      }
      narrowed.put(entry.getKey(), domain);
    }
    return way.withDomains(narrowed);
  }

  /// The same domain in its simplest form; [Presence#IMPOSSIBLE] where the column can hold nothing.
  static ColumnDomain narrow(Column column, ColumnDomain domain) {
    ColumnDomain simple = limited(domain.withValues(named(column, domain.values())));
    ColumnDomain filtered = simple.withValues(filtered(column, simple));
    boolean noValue =
        (filtered.values() instanceof Values.Only(List<Literal> values) && values.isEmpty())
            || !Extents.overlap(filtered)
            || filtered.length().isEmpty()
            || filtered.bytes().isEmpty()
            || filtered.elements().isEmpty()
            || tooLong(column, filtered);
    Presence presence =
        domain
            .presence()
            .and(noValue ? Presence.FORBIDDEN : Presence.FREE)
            .and(column.nullable() ? Presence.FREE : Presence.REQUIRED);
    return presence == Presence.FORBIDDEN
        ? ColumnDomain.of(Presence.FORBIDDEN)
        : filtered.withPresence(presence);
  }

  private static boolean tooLong(Column column, ColumnDomain domain) {
    int most = Family.base(column.type()).maximumLength();
    return most >= 0 && domain.length().least() > most;
  }

  /// Values of types that have few are named.
  private static Values named(Column column, Values values) {
    ColumnType type = Family.base(column.type());
    List<Literal> all =
        Family.of(type) == Family.TRUTH
            ? List.of(new Literal.Truth(true), new Literal.Truth(false))
            : type.labels().stream().<Literal>map(Literal.Word::new).toList();
    if (all.isEmpty()) {
      return values;
    }
    return switch (values) {
      case Values.Only only -> new Values.Only(all).and(only);
      case Values.Except(List<Literal> excepted) ->
          excepted.isEmpty() ? values : new Values.Only(all).and(values);
    };
  }

  /// Of limits that are the same in every row only the tightest.
  private static ColumnDomain limited(ColumnDomain domain) {
    return domain.withLimits(tightest(domain.lower(), 1), tightest(domain.upper(), -1));
  }

  private static List<Limit> tightest(List<Limit> limits, int sign) {
    Limit tightest = null;
    List<Limit> others = new ArrayList<>();
    for (Limit limit : limits) {
      Literal literal = limit.literal();
      if (literal == null) {
        others.add(limit);
      } else if (tightest == null || tightest.literal() == null) {
        tightest = limit;
      } else {
        Integer order = Literals.compare(literal, tightest.literal());
        boolean tighter = order != null && (order * sign > 0 || (order == 0 && !limit.inclusive()));
        tightest = tighter ? limit : tightest;
      }
    }
    return Stream.concat(Stream.ofNullable(tightest), others.stream()).toList();
  }

  private static Values filtered(Column column, ColumnDomain domain) {
    return switch (domain.values()) {
      case Values.Only(List<Literal> values) ->
          new Values.Only(
              values.stream()
                  .filter(value -> Extents.allows(domain, value) && hasRoom(column, value))
                  .toList());
      case Values.Except except -> except;
    };
  }

  /// A CHECK may name values that are longer than its column.
  private static boolean hasRoom(Column column, Literal value) {
    int most = Family.base(column.type()).maximumLength();
    return most < 0
        || !(value instanceof Literal.Word(String text))
        || text.codePointCount(0, text.length()) <= most;
  }
}
