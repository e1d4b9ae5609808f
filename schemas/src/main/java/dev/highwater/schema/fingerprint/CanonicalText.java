package dev.highwater.schema.fingerprint;

import static dev.highwater.schema.catalog.QualifiedName.quote;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Collation;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Partition;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Sequence;
import dev.highwater.schema.catalog.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes a catalogue as sorted lines, one for each thing, without anything accidental in them.
///
/// Every name is quoted and every line break escaped, so that no name can pretend to be another
/// line.
final class CanonicalText {

  /// How much of the schema is written.
  enum Part {
    FULL,
    LOGICAL
  }

  private final List<String> lines = new ArrayList<>();

  private CanonicalText() {}

  static List<String> of(Catalog catalog, Part part) {
    CanonicalText text = new CanonicalText();
    catalog.tables().forEach(table -> text.table(table, part));
    catalog.sequences().forEach(text::sequence);
    Collections.sort(text.lines);
    return List.copyOf(text.lines);
  }

  private void table(Table table, Part part) {
    String name = "table " + table.name().quoted();
    Partition partition = table.partition();
    line(name, table.kind().name().toLowerCase(Locale.ROOT), partition(partition));
    table.columns().forEach(column -> column(name, column));
    table.keys().forEach(key -> line(name, "key", quote(key.name()), key.definition()));
    table
        .foreignKeys()
        .forEach(key -> line(name, "foreign key", quote(key.name()), key.definition()));
    table.checks().forEach(check -> line(name, "check", quote(check.name()), check.definition()));
    for (Index index : table.indexes()) {
      String constraint = index.constraintDefinition();
      if (constraint != null && index.constraint() != null) {
        line(name, "constraint", quote(index.constraint()), constraint);
      }
      boolean decides = index.unique() || index.constraint() != null;
      if (part == Part.FULL || decides) {
        line(
            name,
            "index",
            index.name().quoted(),
            index.definition(),
            index.valid() ? "" : "invalid");
      }
    }
  }

  private static String partition(@Nullable Partition partition) {
    if (partition == null) {
      return "";
    }
    QualifiedName parent = partition.parent();
    return "partitioned by "
        + partition.key()
        + " of "
        + (parent == null ? "none" : parent.quoted())
        + " "
        + partition.bound();
  }

  private void column(String table, Column column) {
    line(
        table,
        "column",
        quote(column.name()),
        type(column.type()),
        column.nullable() ? "null" : "not null",
        column.identity().name(),
        column.generated().name(),
        column.defaultExpression() == null ? "" : "default " + column.defaultExpression(),
        collation(column.collation(), column.type().collation()));
  }

  /// A collation where it is another one than what it would be anyhow.
  private static String collation(@Nullable Collation collation, @Nullable Collation usual) {
    if (collation == null || collation.equals(usual)) {
      return "";
    }
    QualifiedName name = collation.name();
    return "collate "
        + quote(
            name.schema().equals("pg_catalog") ? name.name() : name.schema() + "." + name.name());
  }

  private static String type(ColumnType type) {
    StringBuilder text = new StringBuilder(type.sql());
    if (!type.labels().isEmpty()) {
      text.append(" enum ").append(type.labels().stream().map(QualifiedName::quote).toList());
    }
    type.checks().forEach(check -> text.append(" check ").append(check.expression()));
    ColumnType element = type.element();
    if (element != null) {
      text.append(" of ").append(type(element));
    }
    return text.toString();
  }

  private void sequence(Sequence sequence) {
    QualifiedName owner = sequence.ownerTable();
    line(
        "sequence " + sequence.name().quoted(),
        sequence.type(),
        sequence.start() + " by " + sequence.increment(),
        sequence.minimum() + " to " + sequence.maximum(),
        sequence.cycle() ? "cycle" : "no cycle",
        owner == null ? "" : owner.quoted() + "." + quote(String.valueOf(sequence.ownerColumn())));
  }

  private void line(String... parts) {
    lines.add(String.join(" | ", parts).replace("\\", "\\\\").replace("\n", "\\n"));
  }
}
