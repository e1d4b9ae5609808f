package dev.highwater.schema.script;

import java.sql.Connection;
import java.sql.SQLException;

/// What of a script is done already, so that one that was interrupted goes on.
public interface Milestones {

  /// Nothing is done, and nobody asks again.
  Milestones NONE =
      new Milestones() {
        @Override
        public boolean reached(String name) {
          return false;
        }

        @Override
        public void reach(Connection connection, String name) {}
      };

  /// Whether that is done.
  boolean reached(String name);

  /// Keeps that it is done, in the transaction that does it; by several threads.
  void reach(Connection connection, String name) throws SQLException;
}
