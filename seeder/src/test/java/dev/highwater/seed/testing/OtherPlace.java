package dev.highwater.seed.testing;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.seed.generate.TableSource;
import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A process under another locale and time zone that makes the rows of OBCMS and prints their
/// digests, a table a line.
///
/// Argument: the address of a database that has the schema.
public final class OtherPlace {

  private static final long ROWS = 1_000;

  private OtherPlace() {}

  public static void main(String[] args) throws SQLException, IOException {
    System.out.println("locale " + Locale.getDefault());
    for (TableSource source : Obcms.planning(ConnectionSettings.parse(args[0]), ROWS).sources()) {
      System.out.println(source.table() + " " + Digests.of(source).hex());
    }
  }

  /// The digests by table that such a process finds, and under `locale` where it was.
  public static Map<String, String> digests(
      ConnectionSettings database, String language, String country, String zone)
      throws IOException, InterruptedException {
    List<String> lines =
        ChildJvm.run(
            List.of(
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-Duser.timezone=" + zone),
            OtherPlace.class,
            database);
    String locale = "locale " + language + "_" + country;
    if (lines.isEmpty() || !lines.getFirst().equals(locale)) {
      throw new IllegalStateException("Not at " + locale + ": " + lines);
    }
    Map<String, String> digests = new LinkedHashMap<>();
    lines.stream()
        .skip(1)
        .map(line -> line.split(" "))
        .forEach(words -> digests.put(words[0], words[1]));
    return digests;
  }
}
