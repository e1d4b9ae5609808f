package dev.highwater.seed.generate;

import static dev.highwater.seed.generate.Term.OfLong.NULL;

import dev.highwater.dataset.value.Utf8;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import java.util.List;

/// Reading other rows through links.
final class Links {

  private Links() {}

  /// A link of a table as a value.
  static Value to(QualifiedName table, Term.OfLong rows) {
    return Value.of(new Type.Link(table), rows);
  }

  /// What a value is in the row that a link leads to.
  static Value follow(Term.OfLong link, Value value) {
    return Value.of(value.type(), follow(link, value.term()));
  }

  private static Term follow(Term.OfLong link, Term term) {
    return switch (term) {
      case Term.Row(long distance) ->
          (Term.OfLong)
              row -> {
                long target = link.at(row);
                return target == NULL ? NULL : target + distance;
              };
      case Term.OfLong longs ->
          (Term.OfLong)
              row -> {
                long target = link.at(row);
                return target == NULL ? NULL : longs.at(target);
              };
      case Term.OfDouble doubles ->
          (Term.OfDouble)
              row -> {
                long target = link.at(row);
                return target == NULL ? Double.NaN : doubles.at(target);
              };
      case Term.OfText texts -> (Term.OfText) (row, out) -> appendAt(link, texts, row, out);
      case Term.OfUuid uuids ->
          new Term.OfUuid(
              row -> {
                long target = link.at(row);
                return target == NULL ? 0 : uuids.high(target);
              },
              row -> {
                long target = link.at(row);
                return target == NULL ? 0 : uuids.low(target);
              });
    };
  }

  private static boolean appendAt(Term.OfLong link, Term.OfText texts, long row, Utf8 out) {
    long target = link.at(row);
    return target != NULL && texts.append(target, out);
  }

  /// The key of the row that a link leads to. Where that is a foreign key again, the key at the end
  /// of the chain.
  static Value key(Value value, Type.Link link, TableScope scope) {
    Value key = column(value, link, keyColumn(link, scope), scope);
    return key.type() instanceof Type.Link next ? key(key, next, scope) : key;
  }

  /// The column that stands for a link.
  private static String keyColumn(Type.Link link, TableScope scope) {
    String known = link.column();
    if (known != null) {
      return known;
    }
    Table table = scope.world().definition(link.table()).table();
    List<String> columns =
        table == null ? List.of() : table.primaryKey().map(Key::columns).orElse(List.of());
    if (columns.size() != 1) {
      throw new CompileFailure(
          "a link to " + link.table() + " has no single key to stand for it",
          "name a column of it after a dot");
    }
    return columns.getFirst();
  }

  /// A column of the row that a link leads to.
  static Value column(Value value, Type.Link link, String name, TableScope scope) {
    TableScope target = scope.session().scope(link.table());
    Value column = target.named(name, true);
    if (column == null) {
      throw new CompileFailure(
          link.table() + " has no column or let '" + name + "'",
          "it has " + String.join(", ", target.definition().columns().keySet()));
    }
    return follow(value.longs(), column);
  }
}
