package dev.highwater.schema.reference;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;

/// Passes Flyway's talk on as debugging output: what matters of it comes back as a result or an
/// exception. Public because Flyway makes it from its name.
public final class QuietLog implements LogCreator {

  private record Quiet(Logger logger) implements Log {

    @Override
    public void debug(String message) {
      logger.log(Level.TRACE, message);
    }

    @Override
    public void info(String message) {
      logger.log(Level.DEBUG, message);
    }

    @Override
    public void notice(String message) {
      logger.log(Level.DEBUG, message);
    }

    @Override
    public void warn(String message) {
      logger.log(Level.DEBUG, message);
    }

    @Override
    public void error(String message) {
      logger.log(Level.DEBUG, message);
    }

    @Override
    public void error(String message, Exception cause) {
      logger.log(Level.DEBUG, message, cause);
    }
  }

  @Override
  public Log createLogger(Class<?> type) {
    return new Quiet(System.getLogger("highwater.flyway." + type.getSimpleName()));
  }
}
