package dev.highwater.anonymize.classify;

import dev.highwater.anonymize.pack.ValueFamily;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.failure.Failure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Reads content, for which somebody must have consented. What it reads is looked at and forgotten:
/// nothing but shares, counts and keys of JSON leaves this package.
public final class Sampler {

  private static final int ROWS = 2_000;
  private static final int CHARACTERS = 4_000;
  private static final int FETCHED = 200;

  private final Connection connection;

  /// @param connection to a database that nobody else changes in this transaction
  public Sampler(Connection connection) {
    this.connection = connection;
  }

  /// The first rows of a table as text by column; nulls are left out.
  Map<String, List<String>> sample(Table table) {
    List<Column> columns = table.columns().stream().filter(Sampler::isTelling).toList();
    Map<String, List<String>> values = new LinkedHashMap<>();
    if (columns.isEmpty() || table.kind() == Table.Kind.FOREIGN) {
      return values;
    }
    columns.forEach(column -> values.put(column.name(), new ArrayList<>()));
    String sql =
        columns.stream()
            .map(
                column ->
                    ValueFamily.of(column.type()) == ValueFamily.JSON
                        ? QualifiedName.quote(column.name()) + "::pg_catalog.text"
                        : "pg_catalog.left(%s::pg_catalog.text, %d)"
                            .formatted(QualifiedName.quote(column.name()), CHARACTERS))
            .collect(
                Collectors.joining(
                    ", ", "SELECT ", " FROM " + table.name().quoted() + " LIMIT " + ROWS));
    read(
        sql,
        table.name(),
        row -> {
          for (int i = 0; i < columns.size(); i++) {
            String value = row[i];
            if (value != null) {
              values.getOrDefault(columns.get(i).name(), new ArrayList<>()).add(value);
            }
          }
        });
    return values;
  }

  /// Every value of a column that is not null, as text.
  void everyValue(QualifiedName table, String column, Consumer<String> reader) {
    read(
        "SELECT %s::pg_catalog.text FROM %s WHERE %1$s IS NOT NULL"
            .formatted(QualifiedName.quote(column), table.quoted()),
        table,
        row -> {
          String value = row[0];
          if (value != null) {
            reader.accept(value);
          }
        });
  }

  /// Rows of a query about the catalogue.
  void catalogRows(String sql, Consumer<List<String>> reader) {
    read(
        sql,
        new QualifiedName("pg_catalog", "pg_class"),
        row -> reader.accept(Arrays.stream(row).map(String::valueOf).toList()));
  }

  private static boolean isTelling(Column column) {
    return switch (ValueFamily.of(column.type())) {
      case TEXT, JSON, ENUM, WHOLE, LIST -> true;
      case DECIMAL, DATE, BOOLEAN, UUID, INET, MAC, BYTES, POINT, COMPOSITE, DERIVED, OTHER ->
          false;
    };
  }

  private void read(String sql, QualifiedName table, Consumer<String[]> reader) {
    try {
      boolean alone = connection.getAutoCommit();
      if (alone) {
        connection.setAutoCommit(false);
      }
      try (Statement statement = connection.createStatement()) {
        statement.setFetchSize(FETCHED);
        try (ResultSet rows = statement.executeQuery(sql)) {
          String[] row = new String[rows.getMetaData().getColumnCount()];
          while (rows.next()) {
            for (int i = 0; i < row.length; i++) {
              row[i] = rows.getString(i + 1);
            }
            reader.accept(row);
          }
        }
      } finally {
        if (alone) {
          connection.rollback();
          connection.setAutoCommit(true);
        }
      }
    } catch (SQLException refused) {
      // The server's message may hold a value; its state does not.
      throw Failure.of("A table cannot be read")
          .where(table.toString())
          .why("the server refused with state " + refused.getSQLState())
          .remedy("Give the role SELECT on it, or classify without --sample");
    }
  }
}
