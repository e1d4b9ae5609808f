package dev.highwater.seed.plan;

import dev.highwater.dataset.spec.AppendSpec;
import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.spec.TableSpec;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.failure.Failure;
import dev.highwater.seed.ledger.KeptLedger;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// After which number the counted keys of tables that hold rows go on. What the first run found
/// stands in the ledger and stays.
public final class Bases {

  private static final Set<String> WHOLE = Set.of("int2", "int4", "int8", "numeric");

  /// Eighteen digits.
  private static final long MOST = 999_999_999_999_999_999L;

  private Bases() {}

  /// Those that the ledger has, by table.
  public static Map<QualifiedName, Long> pinned(Connection connection) throws SQLException {
    Map<QualifiedName, Long> pinned = new LinkedHashMap<>();
    for (KeptLedger.Entry entry : KeptLedger.all(connection)) {
      if (entry.grown()) {
        pinned.put(entry.table(), entry.after());
      }
    }
    return pinned;
  }

  /// The largest number in any key of the table, or how many rows it holds where that is more: no
  /// number that is larger occurs in them.
  public static long read(Connection connection, Table table) throws SQLException {
    Set<String> columns = new LinkedHashSet<>();
    table.keys().stream().map(Key::columns).forEach(columns::addAll);
    table.indexes().stream()
        .filter(index -> index.unique())
        .forEach(index -> index.keys().forEach(part -> columns.add(part.term().toString())));
    List<String> largest = new ArrayList<>(List.of("count(*)::numeric"));
    for (String name : columns) {
      Column column = table.column(name).orElse(null);
      if (column != null && isWhole(column)) {
        largest.add("max(" + QualifiedName.quote(name) + ")::numeric");
      }
    }
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT ceil(greatest("
                    + String.join(", ", largest)
                    + ")) FROM "
                    + table.name().quoted())) {
      row.next();
      BigDecimal after = row.getBigDecimal(1);
      if (after.compareTo(BigDecimal.valueOf(MOST)) > 0) {
        throw Failure.of("Table " + table.name() + " cannot grow beside the rows that it holds")
            .where("keys of " + table.name())
            .why("the largest number in them is " + after.toPlainString())
            .remedy("Leave the table as it is");
      }
      return after.longValueExact();
    }
  }

  private static boolean isWhole(Column column) {
    return WHOLE.contains(column.type().base().name().name());
  }

  /// The spec with what its tables leave to the database; its digest covers it.
  public static DatasetSpec known(Connection connection, Catalog catalog, DatasetSpec spec)
      throws SQLException {
    Map<QualifiedName, TableSpec> tables = new LinkedHashMap<>(spec.tables());
    StringBuilder text = new StringBuilder(spec.digest());
    boolean any = false;
    Map<QualifiedName, Long> pinned = Map.of();
    for (TableSpec table : spec.tables().values()) {
      AppendSpec append = table.append();
      Table found = catalog.tablesByName().get(table.name());
      if (append == null || append.known() || found == null) {
        continue;
      }
      if (!any) {
        pinned = pinned(connection);
        any = true;
      }
      Long known = pinned.get(table.name());
      long after = known == null ? read(connection, found) : known;
      tables.put(table.name(), table.withAppend(new AppendSpec(after)));
      text.append('\n').append(table.name()).append(" after ").append(after);
    }
    return any ? spec.withTables(tables).withDigest(sha256(text.toString())) : spec;
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
