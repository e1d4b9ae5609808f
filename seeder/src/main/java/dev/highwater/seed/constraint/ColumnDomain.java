package dev.highwater.seed.constraint;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What a column may hold, apart from what its type says. A null meets everything here but its
/// presence.
///
/// @param presence whether it may be null
/// @param values which values it may have by name
/// @param lower what it must not fall below, all of them
/// @param upper what it must not exceed, all of them
/// @param apart what it must differ from, all of them
/// @param patterns what its text must and must not match, all of them
/// @param length characters of its text
/// @param bytes bytes of its text or `bytea`
/// @param elements elements of its array
/// @param jsonTypes what `jsonb_typeof` may say of it, empty where that may be anything
/// @param members what the elements of its array may be, empty where they may be anything
public record ColumnDomain(
    Presence presence,
    Values values,
    List<Limit> lower,
    List<Limit> upper,
    List<Limit> apart,
    List<TextPattern> patterns,
    Span length,
    Span bytes,
    Span elements,
    List<String> jsonTypes,
    List<Literal> members) {

  /// Anything.
  public static final ColumnDomain ANY =
      new ColumnDomain(
          Presence.FREE,
          Values.Except.NOTHING,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Span.ANY,
          Span.ANY,
          Span.ANY,
          List.of(),
          List.of());

  public ColumnDomain {
    lower = lower.stream().distinct().toList();
    upper = upper.stream().distinct().toList();
    apart = apart.stream().distinct().toList();
    patterns = patterns.stream().distinct().toList();
    jsonTypes = List.copyOf(jsonTypes);
    members = members.stream().distinct().toList();
  }

  /// Both at once.
  public ColumnDomain and(ColumnDomain other) {
    List<String> types = common(jsonTypes, other.jsonTypes);
    boolean noType = types.isEmpty() && !(jsonTypes.isEmpty() && other.jsonTypes.isEmpty());
    List<Literal> left = common(members, other.members);
    boolean noMember = left.isEmpty() && !(members.isEmpty() && other.members.isEmpty());
    return new ColumnDomain(
        presence.and(other.presence).and(noType ? Presence.FORBIDDEN : Presence.FREE),
        values.and(other.values),
        both(lower, other.lower),
        both(upper, other.upper),
        both(apart, other.apart),
        both(patterns, other.patterns),
        length.and(other.length),
        bytes.and(other.bytes),
        elements.and(other.elements).and(noMember ? new Span(0, 0) : Span.ANY),
        types,
        left);
  }

  private static <T> List<T> both(List<T> mine, List<T> theirs) {
    return Stream.concat(mine.stream(), theirs.stream()).toList();
  }

  /// What both allow, where an empty list allows anything.
  private static <T> List<T> common(List<T> mine, List<T> theirs) {
    return mine.isEmpty()
        ? theirs
        : theirs.isEmpty() ? mine : mine.stream().filter(theirs::contains).toList();
  }

  /// The same with another presence.
  public ColumnDomain withPresence(Presence other) {
    return new ColumnDomain(
        other, values, lower, upper, apart, patterns, length, bytes, elements, jsonTypes, members);
  }

  ColumnDomain withValues(Values other) {
    return new ColumnDomain(
        presence, other, lower, upper, apart, patterns, length, bytes, elements, jsonTypes,
        members);
  }

  ColumnDomain withLimits(List<Limit> otherLower, List<Limit> otherUpper) {
    return new ColumnDomain(
        presence,
        values,
        otherLower,
        otherUpper,
        apart,
        patterns,
        length,
        bytes,
        elements,
        jsonTypes,
        members);
  }

  static ColumnDomain of(Presence presence) {
    return ANY.withPresence(presence);
  }

  static ColumnDomain of(Values values) {
    return ANY.withValues(values);
  }

  static ColumnDomain only(Literal literal) {
    return of(new Values.Only(List.of(literal)));
  }

  static ColumnDomain atLeast(Limit limit) {
    return ANY.withLimits(List.of(limit), List.of());
  }

  static ColumnDomain atMost(Limit limit) {
    return ANY.withLimits(List.of(), List.of(limit));
  }

  static ColumnDomain exactly(Limit limit) {
    return ANY.withLimits(List.of(limit), List.of(limit));
  }

  static ColumnDomain apartFrom(Limit other) {
    return rest(List.of(other), List.of(), Span.ANY, Span.ANY, Span.ANY, List.of());
  }

  static ColumnDomain matching(TextPattern... patterns) {
    return rest(List.of(), List.of(patterns), Span.ANY, Span.ANY, Span.ANY, List.of());
  }

  static ColumnDomain ofLength(Span length) {
    return rest(List.of(), List.of(), length, Span.ANY, Span.ANY, List.of());
  }

  static ColumnDomain ofBytes(Span bytes) {
    return rest(List.of(), List.of(), Span.ANY, bytes, Span.ANY, List.of());
  }

  static ColumnDomain ofElements(Span elements) {
    return rest(List.of(), List.of(), Span.ANY, Span.ANY, elements, List.of());
  }

  static ColumnDomain ofMembers(List<Literal> members) {
    return new ColumnDomain(
        ANY.presence,
        ANY.values,
        ANY.lower,
        ANY.upper,
        ANY.apart,
        ANY.patterns,
        ANY.length,
        ANY.bytes,
        ANY.elements,
        ANY.jsonTypes,
        members);
  }

  static ColumnDomain ofJson(List<String> types) {
    return rest(List.of(), List.of(), Span.ANY, Span.ANY, Span.ANY, types);
  }

  /// One that says nothing of presence, values and limits.
  private static ColumnDomain rest(
      List<Limit> apart,
      List<TextPattern> patterns,
      Span length,
      Span bytes,
      Span elements,
      List<String> jsonTypes) {
    return new ColumnDomain(
        Presence.FREE,
        Values.Except.NOTHING,
        List.of(),
        List.of(),
        apart,
        patterns,
        length,
        bytes,
        elements,
        jsonTypes,
        List.of());
  }

  /// What it says by itself, without what it says of other columns of the row.
  public ColumnDomain alone() {
    return new ColumnDomain(
        presence,
        values,
        lower.stream().filter(limit -> limit.columns().isEmpty()).toList(),
        upper.stream().filter(limit -> limit.columns().isEmpty()).toList(),
        apart.stream().filter(limit -> limit.columns().isEmpty()).toList(),
        patterns,
        length,
        bytes,
        elements,
        jsonTypes,
        members);
  }

  /// Whether it says nothing that the column's definition does not.
  public boolean isAny() {
    return equals(ANY);
  }

  /// The columns of the same row that its limits read.
  public NavigableSet<String> columns() {
    NavigableSet<String> columns = new TreeSet<>();
    Stream.of(lower, upper, apart)
        .flatMap(List::stream)
        .forEach(limit -> columns.addAll(limit.columns()));
    return columns;
  }
}
