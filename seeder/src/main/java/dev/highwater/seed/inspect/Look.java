package dev.highwater.seed.inspect;

import dev.highwater.schema.session.Session;
import java.sql.SQLException;
import java.util.List;

/// One piece of an inspection, done by one session.
public interface Look {

  /// Looks, and gives what is not as it should be.
  List<Finding> look(Session session) throws SQLException;

  /// How many constraints this looks at.
  default int constraints() {
    return 0;
  }
}
