package dev.highwater.seed.document;

import dev.highwater.schema.catalog.Check;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.Column.Generated;
import dev.highwater.schema.catalog.Column.Identity;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.KeyPart;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.catalog.Term;
import dev.highwater.schema.expression.Sql;
import dev.highwater.schema.expression.SqlParser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the values inside a table's documents that something reads.
final class Leaves {

  /// Functions that give back what they get, apart from nulls and zones.
  private static final Set<String> PASSING = Set.of("coalesce", "nullif");

  private final Table table;
  private final Set<String> documents;
  private final Map<JsonPath, Leaf> leaves = new LinkedHashMap<>();
  private final Map<JsonPath, LeafType> read = new LinkedHashMap<>();
  private final Set<JsonPath> required = new HashSet<>();

  private Leaves(Table table, Set<String> documents) {
    this.table = table;
    this.documents = documents;
  }

  /// @param documents the columns that may be taken for documents
  static List<Leaf> of(Table table, Set<String> documents) {
    return new Leaves(table, documents).all();
  }

  private List<Leaf> all() {
    for (Column column : table.columns()) {
      if (column.generated() != Generated.NO) {
        exposed(column);
      }
    }
    for (Column column : table.columns()) {
      Sql sql =
          column.generated() == Generated.NO
              ? null
              : SqlParser.read(column.defaultExpression()).orElse(null);
      if (sql != null) {
        find(sql, !column.nullable());
      }
    }
    for (Check check : table.checks()) {
      Sql sql = check.enforced() ? SqlParser.read(check.expression()).orElse(null) : null;
      if (sql != null) {
        find(sql, false);
      }
    }
    for (Index index : table.indexes()) {
      for (KeyPart part : index.keys()) {
        Sql sql =
            part.term() instanceof Term.OfExpression(String text)
                ? SqlParser.read(text).orElse(null)
                : null;
        if (sql != null) {
          find(sql, false);
        }
      }
      Sql predicate = SqlParser.read(index.predicate()).orElse(null);
      if (predicate != null) {
        find(predicate, false);
      }
    }
    read.forEach(
        (path, type) -> {
          if (!leaves.containsKey(path)) {
            leaves.put(path, hidden(path, type.type(), !required.contains(path)));
          }
        });
    return outermost(leaves.values());
  }

  /// A generated column that is nothing but what stands in a document.
  private void exposed(Column column) {
    Sql sql = SqlParser.read(column.defaultExpression()).orElse(null);
    Optional<JsonPath> path = sql == null ? Optional.empty() : whole(sql);
    if (path.isPresent() && !leaves.containsKey(path.get())) {
      leaves.put(
          path.get(),
          new Leaf(
              path.get(),
              plain(column.name(), column.type(), column.nullable(), column.comment()),
              false));
    }
  }

  /// The path of which an expression is the value, read as another type perhaps.
  private Optional<JsonPath> whole(Sql sql) {
    return switch (sql) {
      case Sql.Cast(Sql operand, String _) -> whole(operand);
      case Sql.Collate(Sql operand, String _) -> whole(operand);
      case Sql.Call call when isReading(call) -> whole(call.arguments().getFirst());
      case Sql.Call call when PASSING.contains(call.function()) ->
          whole(call.arguments().getFirst());
      case Sql.Call call when call.function().equals("timezone") && call.arguments().size() == 2 ->
          whole(call.arguments().getLast());
      default -> taken(sql).map(JsonPath.Taken::path);
    };
  }

  /// A function that somebody wrote, which most likely reads what it gets as its result's type.
  private static boolean isReading(Sql.Call call) {
    String schema = call.schema();
    return schema != null && !schema.equals("pg_catalog") && call.arguments().size() == 1;
  }

  private Optional<JsonPath.Taken> taken(Sql sql) {
    return JsonPath.read(sql).filter(taken -> documents.contains(taken.path().document()));
  }

  private void find(Sql sql, boolean needed) {
    Optional<JsonPath.Taken> taken = taken(sql);
    if (taken.isPresent()) {
      note(taken.get().path(), taken.get().text() ? LeafType.TEXT : LeafType.JSONB, needed);
      return;
    }
    List<JsonPath> asked = JsonPath.required(sql);
    if (!asked.isEmpty() && asked.stream().allMatch(one -> documents.contains(one.document()))) {
      asked.forEach(path -> note(path, LeafType.TEXT, false));
      return;
    }
    Optional<LeafType> type = typed(sql);
    Optional<JsonPath.Taken> inside =
        type.flatMap(_ -> taken(sql.parts().findFirst().orElseThrow()));
    if (type.isPresent() && inside.isPresent()) {
      note(inside.get().path(), type.get(), needed);
      return;
    }
    sql.parts().forEach(part -> find(part, needed));
  }

  /// The type that an expression reads its only part as.
  private static Optional<LeafType> typed(Sql sql) {
    return switch (sql) {
      case Sql.Cast(Sql _, String type) -> LeafType.cast(type);
      case Sql.Call call when isReading(call) -> Optional.of(LeafType.function(call.function()));
      default -> Optional.empty();
    };
  }

  /// The more that is known of a value the better: any type says more than that it is text.
  private void note(JsonPath path, LeafType type, boolean needed) {
    read.merge(path, type, (known, other) -> known == LeafType.TEXT ? other : known);
    if (needed) {
      required.add(path);
    }
  }

  private Leaf hidden(JsonPath path, ColumnType type, boolean nullable) {
    String name = path.document() + "_" + String.join("_", path.keys());
    while (table.column(name).isPresent()) {
      name += "_too";
    }
    return new Leaf(path, plain(name, type, nullable, null), true);
  }

  private static Column plain(
      String name, ColumnType type, boolean nullable, @Nullable String comment) {
    return new Column(name, 0, type, nullable, null, Identity.NONE, Generated.NO, null, comment);
  }

  /// Without those inside of which others lie.
  private static List<Leaf> outermost(Collection<Leaf> leaves) {
    List<Leaf> left = new ArrayList<>();
    for (Leaf leaf : leaves) {
      if (leaves.stream().noneMatch(other -> leaf.path().isAbove(other.path()))) {
        left.add(leaf);
      }
    }
    return left;
  }
}
