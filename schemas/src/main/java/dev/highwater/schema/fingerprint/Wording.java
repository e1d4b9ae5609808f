package dev.highwater.schema.fingerprint;

import static dev.highwater.schema.catalog.QualifiedName.quote;

import dev.highwater.schema.catalog.Collation;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.NotNull;
import dev.highwater.schema.catalog.Partition;
import dev.highwater.schema.catalog.QualifiedName;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How the canonical text says what columns, types and partitions are. Whatever is changed here
/// changes fingerprints.
final class Wording {

  private Wording() {}

  static String partition(@Nullable Partition partition) {
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

  /// How a table takes part in partitioning as people read it, after what it is.
  static String shown(@Nullable Partition partition) {
    if (partition == null) {
      return "";
    }
    return (partition.key() == null ? "" : ", partitioned by " + partition.key())
        + (partition.parent() == null
            ? ""
            : ", partition of " + partition.parent() + " " + partition.bound());
  }

  /// The name of the constraint is left out: only PostgreSQL 18 and newer have one.
  static String notNull(Column column) {
    NotNull constraint = column.notNull();
    String text = column.nullable() ? "null" : "not null";
    if (constraint != null) {
      text += constraint.inheritable() ? "" : " no inherit";
      text += constraint.validated() ? "" : " not valid";
    }
    return text;
  }

  /// A collation where it is another one than what it would be anyhow.
  static String collation(@Nullable Collation collation, @Nullable Collation usual) {
    if (collation == null || collation.equals(usual)) {
      return "";
    }
    QualifiedName name = collation.name();
    return "collate "
        + quote(
            name.schema().equals("pg_catalog") ? name.name() : name.schema() + "." + name.name())
        + (collation.deterministic() ? "" : " not deterministic");
  }

  static String type(ColumnType type) {
    StringBuilder text = new StringBuilder(type.sql());
    if (!type.labels().isEmpty()) {
      text.append(" enum ").append(type.labels().stream().map(QualifiedName::quote).toList());
    }
    if (type.notNull()) {
      text.append(" not null");
    }
    if (type.defaultExpression() != null) {
      text.append(" default ").append(type.defaultExpression());
    }
    type.checks().forEach(check -> text.append(" check ").append(check.expression()));
    if (type.kind() == ColumnType.Kind.COMPOSITE) {
      text.append(
          type.fields().stream()
              .map(field -> quote(field.name()) + " " + type(field.type()))
              .collect(Collectors.joining(", ", " (", ")")));
    }
    ColumnType element = type.element();
    if (element != null) {
      if (type.kind() == ColumnType.Kind.DOMAIN) {
        String collation = collation(type.collation(), element.collation());
        text.append(collation.isEmpty() ? "" : " " + collation);
      }
      text.append(" of ").append(type(element));
    }
    return text.toString();
  }

  /// A column as people read it.
  static String shown(Column column) {
    String value =
        switch (column.generated()) {
          case STORED, VIRTUAL ->
              "generated "
                  + column.generated().name().toLowerCase(Locale.ROOT)
                  + " as "
                  + column.defaultExpression();
          case NO ->
              switch (column.identity()) {
                case ALWAYS -> "identity always";
                case BY_DEFAULT -> "identity by default";
                case NONE ->
                    column.defaultExpression() == null
                        ? ""
                        : "default " + column.defaultExpression();
              };
        };
    return Stream.of(
            type(column.type()),
            notNull(column),
            value,
            collation(column.collation(), column.type().collation()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
