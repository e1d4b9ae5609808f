package dev.highwater.seed.profile;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.profile.DatabaseProfile.ColumnProfile;
import dev.highwater.seed.profile.DatabaseProfile.Combination;
import dev.highwater.seed.profile.DatabaseProfile.Kind;
import dev.highwater.seed.profile.DatabaseProfile.TogetherProfile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Counts combinations of values, where somebody told the server by `CREATE STATISTICS` that
/// columns hang together. What the server keeps of them comes from a sample; so they are counted.
final class TogetherReader {

  /// More different combinations are no list any more.
  private static final int MOST = 200;

  private final Connection connection;
  private final QualifiedName table;
  private final long groupSize;

  TogetherReader(Connection connection, Table table, long groupSize) {
    this.connection = connection;
    this.table = table.name();
    this.groupSize = groupSize;
  }

  /// Those of columns whose values may be named, and of which all combinations are shared by groups
  /// of rows, but for a negligible part.
  List<TogetherProfile> together(List<ColumnProfile> columns, long rows) throws SQLException {
    Map<String, ColumnProfile> byName =
        columns.stream().collect(Collectors.toMap(ColumnProfile::column, Function.identity()));
    List<TogetherProfile> together = new ArrayList<>();
    for (List<String> names : told()) {
      boolean nameable =
          names.stream()
              .map(name -> Objects.requireNonNull(byName.get(name)))
              .allMatch(column -> column.named() && column.kind() != Kind.TIME);
      if (nameable) {
        TogetherProfile found = new TogetherProfile(names, combinations(names));
        if (found.combinations().size() <= MOST
            && rows - found.rows() <= rows * ColumnFormulas.NEGLIGIBLE) {
          together.add(found);
        }
      }
    }
    return together;
  }

  /// Columns of extended statistics, in the order in which these were made.
  private List<List<String>> told() throws SQLException {
    List<List<String>> told = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            SELECT ARRAY(
                SELECT a.attname::text FROM pg_catalog.unnest(s.stxkeys) AS k (attnum)
                JOIN pg_catalog.pg_attribute AS a
                  ON a.attrelid OPERATOR(pg_catalog.=) s.stxrelid
                  AND a.attnum OPERATOR(pg_catalog.=) k.attnum
                ORDER BY a.attnum)
            FROM pg_catalog.pg_statistic_ext AS s
            WHERE s.stxrelid OPERATOR(pg_catalog.=) ?::pg_catalog.regclass
              AND s.stxexprs IS NULL AND pg_catalog.array_length(s.stxkeys::int2[], 1) > 1
            ORDER BY s.oid\
            """)) {
      statement.setString(1, table.quoted());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          told.add(List.of((String[]) row.getArray(1).getArray()));
        }
      }
    }
    return told;
  }

  /// The most frequent first, one more at most than a list has.
  List<Combination> combinations(List<String> names) throws SQLException {
    String columns = names.stream().map(QualifiedName::quote).collect(Collectors.joining(", "));
    String texts =
        names.stream()
            .map(name -> QualifiedName.quote(name) + "::text")
            .collect(Collectors.joining(", "));
    List<Combination> combinations = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT count(*), %1$s FROM %2$s GROUP BY %3$s HAVING count(*) >= %4$d
                ORDER BY 1 DESC, %3$s LIMIT %5$d\
                """
                    .formatted(texts, table.quoted(), columns, groupSize, MOST + 1))) {
      while (row.next()) {
        List<@Nullable String> values = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
          values.add(row.getString(i + 2));
        }
        combinations.add(new Combination(values, row.getLong(1)));
      }
    }
    return combinations;
  }
}
