package dev.highwater.schema.connect;

import dev.highwater.schema.failure.Failure;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/// Reads what `--db` may be: `postgresql://user@host:port/database?parameters`, the same as
/// `jdbc:postgresql:`, `service=NAME` of `pg_service.conf`, or where such an address stands:
/// `env:NAME`, `file:PATH`.
///
/// What the address leaves out comes from `PGHOST`, `PGPORT`, `PGDATABASE`, `PGUSER`, `PGPASSWORD`,
/// `PGSERVICE` and the password file (`PGPASSFILE`, `~/.pgpass`), in libpq's order: the address,
/// the service, the environment.
final class TargetAddress {

  private static final Pattern WITH_USER =
      Pattern.compile("(?<user>[^/@:?]*)(?::(?<password>[^/@?]*))?@(?<rest>.*)", Pattern.DOTALL);
  private static final Set<String> SECRET_PARAMETERS = Set.of("password", "sslpassword");
  private static final Set<String> OWN_PARAMETERS =
      Set.of("PGHOST", "PGPORT", "PGDBNAME", "user", "password");
  private static final String FORMS =
      """
      Write one of
        postgresql://user@host:5432/database
        jdbc:postgresql://host:5432/database?user=user
        service=NAME      a section of pg_service.conf
        env:NAME          an address in an environment variable
        file:PATH         an address in a file""";

  private TargetAddress() {}

  static ConnectionSettings resolve(String argument, Map<String, String> environment) {
    String text = argument.strip();
    if (text.startsWith("env:")) {
      String name = text.substring(4);
      String value = environment.get(name);
      if (value == null || value.isBlank()) {
        throw Failure.of("No database address")
            .where("--db " + text)
            .why("the environment variable " + name + " is not set")
            .remedy("export " + name + "=postgresql://user@host:5432/database");
      }
      return read(value.strip(), "the environment variable " + name, true, environment);
    }
    if (text.startsWith("file:")) {
      return read(content(text), text.substring(5), true, environment);
    }
    return read(text, "--db", false, environment);
  }

  /// What the environment alone names.
  static Optional<ConnectionSettings> ofEnvironment(Map<String, String> environment) {
    return Stream.of("PGSERVICE", "PGHOST")
        .filter(name -> !environment.getOrDefault(name, "").isBlank())
        .findFirst()
        .map(name -> read("postgresql://", name, false, environment));
  }

  static String encode(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String content(String argument) {
    Path file = Path.of(argument.substring(5));
    try {
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw Failure.of("No database address")
          .where("--db " + argument)
          .why(unreadable)
          .remedy("Put one line such as postgresql://user:password@host:5432/database into it")
          .causedBy(unreadable);
    }
  }

  private static ConnectionSettings read(
      String address, String place, boolean secretsAllowed, Map<String, String> environment) {
    Properties defaults = new Properties(environment(environment));
    String jdbc = jdbc(address, place, secretsAllowed, defaults);
    String service = environment.get("PGSERVICE");
    if (service != null && !jdbc.contains("service=")) {
      jdbc += (jdbc.indexOf('?') < 0 ? "?" : "&") + "service=" + encode(service);
    }
    Properties properties = Driver.parseURL(jdbc, defaults);
    if (properties == null) {
      throw malformed(place)
          .why(
              jdbc.contains("service=")
                  ? "the service it names stands neither in ~/.pg_service.conf nor in the files of"
                      + " PGSERVICEFILE and PGSYSCONFDIR"
                  : "the driver cannot read it");
    }
    return settings(properties, place);
  }

  /// Values of the environment stand in for what the address leaves out.
  private static Properties environment(Map<String, String> environment) {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("PGHOST", "PGHOST");
    names.put("PGPORT", "PGPORT");
    names.put("PGDATABASE", "PGDBNAME");
    names.put("PGUSER", "user");
    names.put("PGPASSWORD", "password");
    names.put("PGSSLMODE", "sslmode");
    Properties found = new Properties();
    names.forEach(
        (variable, property) -> {
          String value = environment.get(variable);
          if (value != null && !value.isEmpty()) {
            found.setProperty(property, value);
          }
        });
    return found;
  }

  private static String jdbc(
      String address, String place, boolean secretsAllowed, Properties defaults) {
    String rest;
    if (address.startsWith("jdbc:postgresql:")) {
      rest = address.substring("jdbc:postgresql:".length());
    } else if (address.startsWith("postgresql:")) {
      rest = address.substring("postgresql:".length());
    } else if (address.startsWith("postgres:")) {
      rest = address.substring("postgres:".length());
    } else if (address.startsWith("service=")) {
      rest = "?" + address;
    } else {
      throw malformed(place).why("it does not begin with postgresql://");
    }
    int query = rest.indexOf('?');
    String parameters = query < 0 ? "" : rest.substring(query + 1);
    String path = query < 0 ? rest : rest.substring(0, query);
    refuseSecrets(parameters, place, secretsAllowed);
    String target =
        path.startsWith("//") ? server(path.substring(2), place, secretsAllowed, defaults) : path;
    // pgjdbc takes an empty name for a database called so; two slashes leave it open.
    return "jdbc:postgresql:"
        + (target.isEmpty() ? "//" : target)
        + (query < 0 ? "" : "?" + parameters);
  }

  /// Takes user and password out of `user:password@host/database`, which pgjdbc does not know.
  private static String server(
      String text, String place, boolean secretsAllowed, Properties defaults) {
    String authority = text;
    Matcher matcher = WITH_USER.matcher(text);
    if (matcher.matches()) {
      if (matcher.group("password") != null) {
        refuseSecrets("password=", place, secretsAllowed);
        defaults.setProperty("password", decode(matcher.group("password"), place));
      }
      if (!matcher.group("user").isEmpty()) {
        defaults.setProperty("user", decode(matcher.group("user"), place));
      }
      authority = matcher.group("rest");
    }
    int slash = authority.indexOf('/');
    String server = slash < 0 ? authority : authority.substring(0, slash);
    String database = slash < 0 ? "" : authority.substring(slash + 1);
    if (server.isEmpty()) {
      // An empty host leaves room for PGHOST or the service; pgjdbc reads a bare name as database.
      return database;
    }
    if (server.contains(",")) {
      throw malformed(place).why("it names several servers, and a measurement needs just one");
    }
    if (server.indexOf(':') < 0 && defaults.getProperty("PGPORT") != null) {
      server += ":" + defaults.getProperty("PGPORT");
    }
    return "//" + server + "/" + database;
  }

  private static String decode(String part, String place) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw malformed(place).why("a % in it begins no escape such as %40").causedBy(malformed);
    }
  }

  private static void refuseSecrets(String parameters, String place, boolean secretsAllowed) {
    if (secretsAllowed) {
      return;
    }
    for (String parameter : parameters.split("&", -1)) {
      int equals = parameter.indexOf('=');
      if (equals > 0 && SECRET_PARAMETERS.contains(parameter.substring(0, equals))) {
        throw Failure.of("A password does not belong on the command line")
            .where(place)
            .why("every user of this machine can read it in the list of processes")
            .remedy(
                """
                Leave it out of the address and do one of
                  export PGPASSWORD=…
                  add host:port:database:user:password to ~/.pgpass (mode 0600)
                  put the whole address into a variable or file: --db env:NAME, --db file:PATH""");
      }
    }
  }

  private static ConnectionSettings settings(Properties properties, String place) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String name : properties.stringPropertyNames()) {
      if (!OWN_PARAMETERS.contains(name)) {
        parameters.put(name, properties.getProperty(name));
      }
    }
    String user = orElse(properties.getProperty("user"), System.getProperty("user.name"));
    String database = orElse(properties.getProperty("PGDBNAME"), user);
    try {
      return new ConnectionSettings(
          properties.getProperty("PGHOST"),
          Integer.parseInt(properties.getProperty("PGPORT")),
          database,
          user,
          properties.getProperty("password"),
          parameters);
    } catch (IllegalArgumentException badPort) {
      throw malformed(place).why("it has no usable port").causedBy(badPort);
    }
  }

  private static String orElse(@Nullable String value, String otherwise) {
    return value == null || value.isEmpty() ? otherwise : value;
  }

  private static Failure malformed(String place) {
    return Failure.of("This is no address of a PostgreSQL database").where(place).remedy(FORMS);
  }
}
