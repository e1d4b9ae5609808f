package dev.highwater.anonymize.check.read;

import static dev.highwater.schema.catalog.QualifiedName.quote;

import dev.highwater.anonymize.check.read.Relation.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is read of a relation: its row's place, its key, and columns as texts, or as the server
/// keeps them where that is enough.
///
/// @param keyColumns what comes behind the place, as SQL
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
  /// @param binary whether it comes as the server keeps it
  /// @param expression its SQL
  public record Field(
      Attribute attribute,
      @Nullable CellNode node,
      boolean scanned,
      boolean binary,
      String expression) {

    Field(Attribute attribute, @Nullable CellNode node, boolean scanned, String expression) {
      this(attribute, node, scanned, false, expression);
    }
  }

  /// A part of the relation, by pages; the last one open at its end.
  public record Range(long first, long end) {}

  /// The fields of a column: its cells, and its text where it is to be searched.
  public static List<Field> fields(
      Attribute attribute, @Nullable CellNode node, boolean scanned, BinaryFields binary) {
    String column = quote(attribute.name());
    if (node instanceof CellNode.Whole(Cell cell) && !scanned && binary.has(attribute, cell)) {
      return List.of(new Field(attribute, node, false, true, column));
    }
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
    return fields;
  }

  /// The columns of a key, as SQL.
  public static List<String> keys(Relation relation, List<String> columns, BinaryFields binary) {
    return columns.stream()
        .map(
            column ->
                binary.hasKey(relation.name(), column)
                    ? quote(column)
                    : quote(column) + "::pg_catalog.text")
        .toList();
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
    keyColumns.forEach(column -> sql.append(", ").append(column));
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
