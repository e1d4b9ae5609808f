package dev.highwater.seed.link;

import dev.highwater.schema.catalog.Check;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.expression.Sql;
import dev.highwater.schema.expression.SqlParser;
import dev.highwater.seed.link.Formation.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Two foreign keys of a table that lead to different rows of one block, because a CHECK wants the
/// columns that they do not share to differ.
///
/// The first row of a block has no other before it, so it takes two of the block before, and the
/// very first row the second: their order is then the other way round, by which the pairs of such
/// rows differ from all others. A dataset of two rows has both.
///
/// @param own the key that leads to the row's own index, save in the first rows of blocks
/// @param other the key that leads to an earlier one
record Differing(ForeignKey own, ForeignKey other) {

  private static final String FIRST = "row() % " + Formation.BLOCK + " = 0";

  /// The index that stands for the row's own.
  static final String INDEX = "if(" + FIRST + ", if(row() = 0, 1, row() - 1), row())";

  private static final String EARLIER =
      "%s - uniform(1, (%s) %% %d)".formatted(INDEX, INDEX, Formation.BLOCK);

  /// Where a foreign key leads, as an index; only for these two.
  String index(ForeignKey key) {
    return key.equals(own)
        ? "if(" + FIRST + ", " + EARLIER + ", row())"
        : "if(" + FIRST + ", " + INDEX + ", " + EARLIER + ")";
  }

  boolean concerns(ForeignKey key) {
    return key.equals(own) || key.equals(other);
  }

  /// The first two of a table; nothing where its keys would not stand it.
  static Optional<Differing> of(Table table, LiveKeys keys, Formation formation) {
    List<ForeignKey> within =
        keys.of(table.name()).stream()
            .filter(key -> formation.step(key).filter(Step.WITHIN::equals).isPresent())
            .toList();
    // Rows that lead to this table's go by its index as it is.
    if (!keys.referenced(table.name()).isEmpty()) {
      return Optional.empty();
    }
    Set<Set<String>> pairs = pairs(table);
    for (ForeignKey one : within) {
      for (ForeignKey two : within) {
        if (within.indexOf(one) < within.indexOf(two)
            && one.referencedTable().equals(two.referencedTable())
            && pairs.contains(difference(one, two))
            && difference(one, two).stream().noneMatch(name -> isNullable(table, name))
            && isStood(table, within, one, two)) {
          return Optional.of(new Differing(one, two));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isNullable(Table table, String name) {
    return table.column(name).filter(column -> column.nullable()).isPresent();
  }

  /// Whether every key that is made of foreign keys alone holds both.
  private static boolean isStood(
      Table table, List<ForeignKey> within, ForeignKey one, ForeignKey two) {
    Set<String> linked = new HashSet<>();
    within.forEach(key -> linked.addAll(key.columns()));
    return Demanded.of(table).stream()
        .filter(linked::containsAll)
        .allMatch(demand -> demand.containsAll(one.columns()) && demand.containsAll(two.columns()));
  }

  /// The columns that only one of two keys has.
  private static Set<String> difference(ForeignKey one, ForeignKey two) {
    Set<String> either = new HashSet<>(one.columns());
    either.addAll(two.columns());
    Set<String> both = new HashSet<>(one.columns());
    both.retainAll(two.columns());
    either.removeAll(both);
    return either;
  }

  /// Columns that CHECKs want to differ.
  private static Set<Set<String>> pairs(Table table) {
    Set<Set<String>> pairs = new HashSet<>();
    for (Check check : table.checks()) {
      terms(check).map(Differing::pair).flatMap(Optional::stream).forEach(pairs::add);
    }
    return pairs;
  }

  /// What must all hold; nothing of a CHECK that cannot be read.
  private static Stream<Sql> terms(Check check) {
    return SqlParser.read(check.expression()).stream()
        .flatMap(sql -> sql instanceof Sql.And and ? and.terms().stream() : Stream.of(sql));
  }

  private static Optional<Set<String>> pair(Sql sql) {
    return switch (sql) {
      case Sql.Infix(Sql.Operator operator, Sql left, Sql right) when operator.is("<>") ->
          pair(left, right);
      case Sql.Not(Sql.Infix(Sql.Operator operator, Sql left, Sql right)) when operator.is("=") ->
          pair(left, right);
      case Sql.IsDistinct(Sql left, Sql right, boolean negated) when !negated -> pair(left, right);
      default -> Optional.empty();
    };
  }

  private static Optional<Set<String>> pair(Sql left, Sql right) {
    return bare(left) instanceof Sql.Column(String one)
            && bare(right) instanceof Sql.Column(String two)
            && !one.equals(two)
        ? Optional.of(Set.of(one, two))
        : Optional.empty();
  }

  private static Sql bare(Sql sql) {
    return sql instanceof Sql.Cast cast ? bare(cast.operand()) : sql;
  }
}
