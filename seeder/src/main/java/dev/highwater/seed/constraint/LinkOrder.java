package dev.highwater.seed.constraint;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.expression.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Two foreign keys to the same rows that a CHECK wants in an order, such as `CHECK (person_id <
/// friend_id)`.
///
/// @param constraint the name of the CHECK
/// @param lesser the column with the lesser key
/// @param strict whether both must differ
public record LinkOrder(String constraint, String lesser, String greater, boolean strict) {

  /// All of a table.
  public static List<LinkOrder> of(Table table) {
    NeedReader reader = reader(table);
    List<LinkOrder> orders = new ArrayList<>();
    for (Condition condition : Condition.of(table)) {
      if (condition.sql() != null) {
        terms(condition.sql())
            .forEach(term -> of(condition.name(), term, table, reader).ifPresent(orders::add));
      }
    }
    return orders;
  }

  private static NeedReader reader(Table table) {
    Map<String, Column> columns = new HashMap<>();
    table.columns().forEach(column -> columns.put(column.name(), column));
    return new NeedReader(columns);
  }

  private static List<Sql> terms(Sql sql) {
    return sql instanceof Sql.And(List<Sql> terms) ? terms : List.of(sql);
  }

  private static Optional<LinkOrder> of(
      String constraint, Sql term, Table table, NeedReader reader) {
    if (!(term instanceof Sql.Infix(Sql.Operator operator, Sql left, Sql right))
        || !(Scalars.bare(left, reader) instanceof Sql.Column(String one))
        || !(Scalars.bare(right, reader) instanceof Sql.Column(String other))
        || !isSame(table, one, other)) {
      return Optional.empty();
    }
    return switch (operator.name()) {
      case "<" -> Optional.of(new LinkOrder(constraint, one, other, true));
      case "<=" -> Optional.of(new LinkOrder(constraint, one, other, false));
      case ">" -> Optional.of(new LinkOrder(constraint, other, one, true));
      case ">=" -> Optional.of(new LinkOrder(constraint, other, one, false));
      default -> Optional.empty();
    };
  }

  private static boolean isSame(Table table, String one, String other) {
    ForeignKey first = table.foreignKeyOf(one).orElse(null);
    ForeignKey second = table.foreignKeyOf(other).orElse(null);
    return first != null
        && second != null
        && first.referencedTable().equals(second.referencedTable())
        && first.referencedColumns().equals(second.referencedColumns());
  }
}
