package dev.highwater.anonymize.check.read;

import static dev.highwater.schema.catalog.QualifiedName.quote;

import dev.highwater.anonymize.check.read.Relation.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is read of a relation: its row's place, its key, and columns as texts.
///
/// @param keyColumns what comes behind the place
/// @param fields what comes behind the key
public record TableReading(Relation relation, List<String> keyColumns, List<Field> fields) {

  private static final long RANGE_PAGES = 8_192;

  public TableReading {
    keyColumns = List.copyOf(keyColumns);
    fields = List.copyOf(fields);
  }

  /// One field of a row.
  ///
  /// @param node the cells to walk to, or null
  /// @param scanned whether it is searched for identifiers
  /// @param expression its SQL
  public record Field(
      Attribute attribute, @Nullable CellNode node, boolean scanned, String expression) {}

  /// A part of the relation, by pages; the last one open at its end.
  public record Range(long first, long end) {}

  /// The fields of a column: its cells, and its text where it is to be searched.
  public static List<Field> fields(Attribute attribute, @Nullable CellNode node, boolean scanned) {
    String column = quote(attribute.name());
    String text =
        switch (attribute.type()) {
          case "bytea" -> column;
          case "tsvector" ->
              """
              (SELECT pg_catalog.string_agg(w.lexeme, ' ' ORDER BY w.place)
              FROM (SELECT l.lexeme, p.place FROM pg_catalog.unnest(%s) AS l
              LEFT JOIN LATERAL pg_catalog.unnest(l.positions) AS p(place) ON true) AS w)\
              """
                  .formatted(column);
          default -> column + "::pg_catalog.text";
        };
    List<Field> fields = new ArrayList<>();
    switch (node) {
      case null -> {
        if (scanned) {
          fields.add(new Field(attribute, null, true, text));
        }
      }
      case CellNode.Whole _, CellNode.OfJson _ ->
          fields.add(new Field(attribute, node, scanned, text));
      case CellNode.OfElements elements -> {
        fields.add(new Field(attribute, node, false, elements(elements, column)));
        if (scanned) {
          fields.add(new Field(attribute, null, true, text));
        }
      }
      case CellNode.OfFields parts -> {
        fields.add(
            new Field(
                attribute,
                node,
                false,
                parts.names().stream()
                    .map(name -> "(" + column + ")." + quote(name) + "::pg_catalog.text")
                    .collect(
                        Collectors.joining(
                            ", ", "CASE WHEN " + column + " IS NOT NULL THEN ARRAY[", "] END"))));
        if (scanned) {
          fields.add(new Field(attribute, null, true, text));
        }
      }
    }
    if (scanned && attribute.type().equals("xml")) {
      // What tags stand between belongs together.
      fields.add(
          new Field(
              attribute,
              null,
              true,
              "pg_catalog.regexp_replace(%s, '<[^>]*>', '', 'g')".formatted(text)));
    }
    return fields;
  }

  /// Elements as text; composites as an array of their fields each, in two dimensions.
  private static String elements(CellNode.OfElements node, String column) {
    return node.each() instanceof CellNode.OfFields parts
        ? parts.names().stream()
            .map(name -> "e." + quote(name) + "::pg_catalog.text")
            .collect(
                Collectors.joining(
                    ", ",
                    "CASE WHEN " + column + " IS NOT NULL THEN ARRAY(SELECT ARRAY[",
                    "] FROM pg_catalog.unnest(" + column + ") AS e) END"))
        : column + "::pg_catalog.text[]";
  }

  /// The parts in which it is read.
  public List<Range> ranges() {
    List<Range> ranges = new ArrayList<>();
    for (long first = 0; first == 0 || first < relation.pages(); first += RANGE_PAGES) {
      boolean last = first + RANGE_PAGES >= relation.pages();
      ranges.add(new Range(first, last ? Long.MAX_VALUE : first + RANGE_PAGES));
    }
    return ranges;
  }

  /// The statement that reads a part.
  public String sql(Range range) {
    StringBuilder sql = new StringBuilder("COPY (SELECT ctid");
    keyColumns.forEach(
        column -> sql.append(", ").append(quote(column)).append("::pg_catalog.text"));
    fields.forEach(field -> sql.append(", ").append(field.expression()));
    sql.append(" FROM ONLY ").append(relation.name().quoted());
    boolean whole = range.first() == 0 && range.end() == Long.MAX_VALUE;
    if (!whole) {
      sql.append(" WHERE ctid OPERATOR(pg_catalog.>=) '(")
          .append(range.first())
          .append(",0)'::pg_catalog.tid");
      if (range.end() != Long.MAX_VALUE) {
        sql.append(" AND ctid OPERATOR(pg_catalog.<) '(")
            .append(range.end())
            .append(",0)'::pg_catalog.tid");
      }
    }
    return sql.append(") TO STDOUT (FORMAT binary)").toString();
  }
}
