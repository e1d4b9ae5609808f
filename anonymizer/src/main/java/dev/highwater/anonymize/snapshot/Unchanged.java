package dev.highwater.anonymize.snapshot;

import dev.highwater.anonymize.subset.TakenRows;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.session.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Tells whether a range holds the rows that an earlier snapshot saw there.
///
/// It does where there are as many, and none was written by a transaction that the earlier snapshot
/// may not have seen: an insert or update would have left a row of such a transaction, a delete one
/// row less. So ranges of different snapshots, none of which changed, are one state: that of the
/// last.
public final class Unchanged {

  private Unchanged() {}

  /// Whether nothing has changed; in doubt, something has.
  ///
  /// @param taken which rows of the table are looked at
  /// @param oldest the first transaction that the earlier snapshot may not have seen
  public static boolean is(
      Session reader,
      QualifiedName table,
      BlockRange blocks,
      TakenRows taken,
      long rows,
      long oldest)
      throws SQLException {
    String sql =
        """
        SELECT pg_catalog.count(*) OPERATOR(pg_catalog.=) %d,
          coalesce(pg_catalog.min(pg_catalog.age(xmin)) OPERATOR(pg_catalog.>)
            pg_catalog.age('%d'::pg_catalog.xid), true)
        FROM ONLY %s%s\
        """
            .formatted(
                rows,
                oldest & 0xffff_ffffL,
                table.quoted(),
                taken.all()
                    ? blocks.condition()
                    : " WHERE " + taken.condition(blocks.first(), blocks.end()));
    try (Statement statement = reader.connection().createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getBoolean(1) && result.getBoolean(2);
    }
  }
}
