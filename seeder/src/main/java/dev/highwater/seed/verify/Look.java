package dev.highwater.seed.verify;

import dev.highwater.seed.target.Session;
import java.sql.SQLException;
import java.util.List;

/// One piece of a verification, done by one session.
interface Look {

  List<Finding> look(Session session) throws SQLException;

  /// How many constraints this looks at.
  default int constraints() {
    return 0;
  }
}
