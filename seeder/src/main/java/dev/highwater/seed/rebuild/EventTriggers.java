package dev.highwater.seed.rebuild;

import dev.highwater.schema.session.Session;
import dev.highwater.schema.sql.SqlResource;
import dev.highwater.seed.ledger.StoredItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Event triggers: what a database does when somebody alters its tables. Some write a log, some
/// refuse.
final class EventTriggers {

  private static final String QUERY = SqlResource.read(EventTriggers.class, "event_triggers.sql");
  private static final String NOT_ALLOWED = "42501";

  private EventTriggers() {}

  /// Keeps them from firing in a session, where the role may. The session must be in no
  /// transaction.
  static void silence(Session session) throws SQLException {
    if (names(session).isEmpty()) {
      return;
    }
    try {
      session.execute("SET session_replication_role = replica");
    } catch (SQLException refused) {
      if (!NOT_ALLOWED.equals(refused.getSQLState())) {
        throw refused;
      }
    }
  }

  /// Tries whether they let items be dropped and put back, one of each kind, and takes that back.
  ///
  /// @return why they do not
  static Optional<String> refusal(Session session, List<StoredItem> items) throws SQLException {
    List<String> names = names(session);
    if (names.isEmpty()) {
      return Optional.empty();
    }
    Map<StoredItem.Kind, StoredItem> some = new EnumMap<>(StoredItem.Kind.class);
    for (int i = 0; i < items.size(); i++) {
      StoredItem item = items.get(i);
      boolean tree =
          item.goesWithParent() || (i + 1 < items.size() && items.get(i + 1).goesWithParent());
      if (!tree) {
        some.putIfAbsent(item.kind(), item);
      }
    }
    boolean autoCommit = session.connection().getAutoCommit();
    session.connection().setAutoCommit(false);
    try {
      for (StoredItem item : some.values()) {
        session.execute(item.dropSql());
        session.execute(item.createSql());
        session.connection().rollback();
      }
      return Optional.empty();
    } catch (SQLException refused) {
      session.connection().rollback();
      return Optional.of(
          "event trigger "
              + String.join(", ", names)
              + ": "
              + String.valueOf(refused.getMessage()).lines().findFirst().orElse(""));
    } finally {
      session.connection().setAutoCommit(autoCommit);
    }
  }

  private static List<String> names(Session session) throws SQLException {
    try (Statement statement = session.connection().createStatement();
        ResultSet row = statement.executeQuery(QUERY)) {
      List<String> names = new ArrayList<>();
      while (row.next()) {
        names.add(row.getString(1));
      }
      return names;
    }
  }
}
