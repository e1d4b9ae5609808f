package dev.highwater.seed.document;

import dev.highwater.dataset.expression.ExpressionException;
import dev.highwater.schema.catalog.Check;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.Column.Generated;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.KeyPart;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.catalog.Term;
import dev.highwater.schema.expression.Sql;
import dev.highwater.schema.expression.SqlParser;
import dev.highwater.schema.expression.SqlWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The documents of one table.
public final class Documents {

  private final Table table;
  private final List<Leaf> leaves;
  private final Map<JsonPath, Sql> columns;

  private Documents(Table table, List<Leaf> leaves) {
    this.table = table;
    this.leaves = leaves;
    this.columns =
        leaves.stream()
            .collect(Collectors.toMap(Leaf::path, leaf -> new Sql.Column(leaf.column().name())));
  }

  /// Looks for them.
  ///
  /// @param written columns and lets that the spec has formulas for: a document that is written
  ///   while nothing inside it is, is nobody else's business
  public static Documents of(Table table, Set<String> written) {
    Set<String> plain = plain(table);
    if (plain.isEmpty()) {
      return new Documents(table, List.of());
    }
    List<Leaf> leaves = Leaves.of(table, plain);
    Set<String> closed = new HashSet<>(written);
    leaves.stream()
        .filter(leaf -> written.contains(leaf.column().name()))
        .forEach(leaf -> closed.remove(leaf.path().document()));
    return new Documents(
        table, leaves.stream().filter(leaf -> !closed.contains(leaf.path().document())).toList());
  }

  /// Columns of JSON that nothing refers to or tells rows apart by.
  private static Set<String> plain(Table table) {
    Set<String> keys = new HashSet<>();
    table.keys().stream().map(Key::columns).forEach(keys::addAll);
    table.foreignKeys().stream().map(ForeignKey::columns).forEach(keys::addAll);
    return table.columns().stream()
        .filter(column -> column.insertable() && !keys.contains(column.name()))
        .filter(column -> column.type().base().name().name().matches("jsonb?"))
        .map(Column::name)
        .collect(Collectors.toSet());
  }

  /// The table as if what stands in its documents stood in columns.
  public Table table() {
    if (leaves.isEmpty()) {
      return table;
    }
    Map<String, Column> exposed = new HashMap<>();
    List<Column> all = new ArrayList<>();
    leaves.stream()
        .filter(leaf -> !leaf.hidden())
        .forEach(leaf -> exposed.put(leaf.column().name(), leaf.column()));
    for (Column column : table.columns()) {
      all.add(exposed.getOrDefault(column.name(), rewritten(column)));
    }
    leaves.stream().filter(Leaf::hidden).map(Leaf::column).forEach(all::add);
    return table
        .withColumns(all)
        .withChecks(table.checks().stream().map(this::rewritten).toList())
        .withPostData(
            table.keys(),
            table.foreignKeys(),
            table.exclusions(),
            table.indexes().stream().map(this::rewritten).toList());
  }

  /// Whether a column of [#table()] is none of the real table.
  public boolean isHidden(String column) {
    return leaves.stream().anyMatch(leaf -> leaf.hidden() && leaf.column().name().equals(column));
  }

  /// A document with what is inside it.
  ///
  /// @param column any column
  /// @param formula what it would hold if nothing read it
  /// @return nothing where the column is no document that is read
  public Optional<String> formula(String column, String formula) {
    Map<List<String>, String> inside = new LinkedHashMap<>();
    for (Leaf leaf : leaves) {
      if (leaf.path().document().equals(column)) {
        inside.put(leaf.path().keys(), leaf.column().name());
      }
    }
    try {
      return inside.isEmpty() ? Optional.empty() : Optional.of(DocumentFormula.of(formula, inside));
    } catch (ExpressionException e) {
      throw new IllegalStateException("Inferred a formula that is none: " + formula, e);
    }
  }

  private boolean isDocument(String column) {
    return leaves.stream().anyMatch(leaf -> leaf.path().document().equals(column));
  }

  private boolean isThere(JsonPath path) {
    return columns.keySet().stream().anyMatch(leaf -> leaf.equals(path) || path.isAbove(leaf));
  }

  private Column rewritten(Column column) {
    Sql sql = column.generated() == Generated.NO ? null : opened(column.defaultExpression());
    Column other = sql == null ? column : column.withExpression(SqlWriter.of(sql));
    return isDocument(column.name()) ? other.withNullable(false) : other;
  }

  private Check rewritten(Check check) {
    Sql sql = opened(check.expression());
    return sql == null
        ? check
        : check.inOtherWords(SqlWriter.of(sql), sql.columns(), check.functions());
  }

  private Index rewritten(Index index) {
    Sql predicate = opened(index.predicate());
    return new Index(
        index.name(),
        index.table(),
        index.method(),
        index.keys().stream().map(this::rewritten).toList(),
        index.include(),
        index.unique(),
        index.primary(),
        index.nullsNotDistinct(),
        index.exclusion(),
        index.valid(),
        predicate == null ? index.predicate() : SqlWriter.of(predicate),
        index.constraint(),
        index.constraintDefinition(),
        index.definition(),
        index.tablespace(),
        index.clustered(),
        index.replicaIdentity(),
        index.parent(),
        index.options(),
        index.statistics(),
        index.comment());
  }

  private KeyPart rewritten(KeyPart part) {
    Sql sql = part.term() instanceof Term.OfExpression(String text) ? opened(text) : null;
    if (sql == null) {
      return part;
    }
    Term term =
        sql instanceof Sql.Column(String name)
            ? new Term.OfColumn(name)
            : new Term.OfExpression(SqlWriter.of(sql));
    return new KeyPart(term, part.operatorClass(), part.defaultOperatorClass(), part.collation());
  }

  /// An expression over columns instead of documents; null where it reads no document.
  private @Nullable Sql opened(@Nullable String expression) {
    Sql sql = SqlParser.read(expression).orElse(null);
    Sql opened = sql == null ? null : sql.replaced(this::replacement);
    return opened == null || opened.equals(sql) ? null : opened;
  }

  /// Every key that is planned is there, be it with a null.
  private Optional<Sql> replacement(Sql sql) {
    List<JsonPath> required = JsonPath.required(sql);
    if (!required.isEmpty() && required.stream().allMatch(this::isThere)) {
      return Optional.of(new Sql.Truth(true));
    }
    return JsonPath.read(sql).map(taken -> columns.get(taken.path()));
  }
}
