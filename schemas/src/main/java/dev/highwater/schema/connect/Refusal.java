package dev.highwater.schema.connect;

import dev.highwater.schema.failure.Failure;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;

/// Says in words why a server did not let us in.
///
/// The states are those of PostgreSQL's appendix A, and `08…` those pgjdbc gives itself.
final class Refusal {

  private Refusal() {}

  static Failure of(ConnectionSettings settings, SQLException refused) {
    String state = refused.getSQLState() == null ? "" : refused.getSQLState();
    String said = firstLine(refused);
    Failure failure =
        Failure.of("Cannot connect to the database").where(settings.url()).causedBy(refused);
    return switch (state) {
      case "28P01", "28000" ->
          failure
              .why("the server refuses user \"" + settings.user() + "\": " + said)
              .remedy(
                  settings.password() == null
                      ? "Set PGPASSWORD, or add a line for this server to ~/.pgpass"
                      : "Check the password in PGPASSWORD or ~/.pgpass and the server's pg_hba.conf");
      case "3D000" ->
          failure
              .why("there is no database \"" + settings.database() + "\" on this server")
              .remedy("createdb " + arguments(settings) + " '" + settings.database() + "'");
      case "53300" ->
          failure
              .why("the server has no free connection: " + said)
              .remedy("Close other sessions, or raise max_connections");
      case "57P03" ->
          failure
              .why("the server is starting up or shutting down: " + said)
              .remedy("Try again in a moment");
      case "08001", "08006" ->
          failure
              .why(silence(settings, refused, said))
              .remedy(
                  "Check host and port, and that the server runs and listens there: pg_isready "
                      + arguments(settings));
      case "08004" ->
          settings.password() == null
              ? failure
                  .why("the server asks for a password and none was found")
                  .remedy("Set PGPASSWORD, or add a line for this server to ~/.pgpass")
              : failure.why(said).remedy("Check the server's pg_hba.conf and its log");
      default -> failure.why(said + " (state " + state + ")").remedy("See the server's log");
    };
  }

  /// The driver says of a name that nobody knows no more than that the attempt failed.
  private static String silence(ConnectionSettings settings, SQLException refused, String said) {
    return switch (refused.getCause()) {
      case UnknownHostException _ -> "no machine is called " + settings.host();
      case SocketTimeoutException _ -> "nothing answers there in time";
      case ConnectException _ -> "nothing listens there";
      case null, default -> "nothing answers there as a PostgreSQL server: " + said;
    };
  }

  private static String arguments(ConnectionSettings settings) {
    return "-h " + settings.host() + " -p " + settings.port() + " -U " + settings.user();
  }

  private static String firstLine(SQLException refused) {
    String message = refused.getMessage();
    return message == null ? "no reason given" : message.lines().findFirst().orElse("");
  }
}
