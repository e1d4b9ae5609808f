package dev.highwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// One person in more than fifty places of a database; classified, run and checked by commands; and
/// then looked for in all that came of it, without the check's own eyes.
class CanaryChannelsIT {

  private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");
  private static final boolean DUMPS = Files.isExecutable(PROGRAMS.resolve("pg_dump"));

  @RegisterExtension
  static final TestDatabase SOURCE =
      TestDatabase.empty(DUMPS ? TestServer.DEBIAN_15 : TestServer.EMBEDDED);

  @TempDir Path directory;

  @Test
  void nobodyIsLeftInAnyOfThem() throws Exception {
    SOURCE.execute(script());
    ConnectionSettings target =
        SOURCE.settings().withDatabase(SOURCE.settings().database() + "_staging");
    Files.writeString(directory.resolve("key"), "a key that is long enough for a test");
    Files.setPosixFilePermissions(
        directory.resolve("key"), PosixFilePermissions.fromString("rw-------"));
    String db = Lending.db(directory, SOURCE.settings());
    String into = Lending.db(directory, target).replace(" --db ", "");
    assertThat(found(everything(SOURCE.settings()))).hasSizeGreaterThan(6);

    Run classified = Run.in(directory, "anonymize classify --sample --out policy.yaml" + db);
    review();
    Run done =
        Run.in(
            directory,
            "anonymize run --policy policy.yaml --key file:key --evidence evidence --into "
                + into
                + db);
    Run checked =
        Run.in(
            directory,
            "anonymize check --policy policy.yaml --source "
                + db.replace(" --db ", "")
                + " --target "
                + into);
    try {
      assertThat(done.code()).as(done.out() + done.err()).isZero();
      assertThat(checked.code()).as(checked.out() + checked.err()).isZero();
      assertThat(found(everything(target))).isEmpty();
      for (Run run : List.of(classified, done, checked)) {
        assertThat(found(run.out() + run.err())).isEmpty();
      }
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
          // The labels of an enum and the name of a sequence stand in the policy: it is reviewed.
          boolean policy = file.endsWith("policy.yaml");
          assertThat(policy ? List.of() : found(text)).as(file.toString()).isEmpty();
        }
      }
    } finally {
      drop(target);
    }
  }

  /// What a reviewer sees, and no reader of rows can: texts of the schema that name somebody, keys
  /// of JSON that are people, a range that begins with a birth.
  private void review() throws IOException {
    Path policy = directory.resolve("policy.yaml");
    String proposed = Files.readString(policy);
    String reviewed =
        proposed
            .replace("Quibranza], technique: keep", "Quibranza], technique: renumber")
            .replace("greeting: keep", "greeting: drop")
            .replace("defaults:", "rename: [zenaida_quibranza_seq]\ndefaults:")
            .replace(
                "{\"$.by_person.*\": {class",
                "{\"$.by_person.*~\": {class: direct_identifier, technique: pseudonymize, as:"
                    + " full_name, domain: person, reason: a name}, \"$.by_person.*\": {class")
            .replaceFirst(
                "stay: [^}]*}",
                "stay: {class: quasi_identifier, technique: suppress, reason: begins with a"
                    + " birth}");
    assertThat(reviewed).isNotEqualTo(proposed);
    Files.writeString(policy, reviewed);
  }

  private static String[] script() throws IOException {
    try (InputStream stream = CanaryChannelsIT.class.getResourceAsStream("canaries.sql")) {
      assertThat(stream).isNotNull();
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).split(";[^\n]*\n");
    }
  }

  /// Rows as text, texts of the schema; and what `pg_dump` writes.
  private static String everything(ConnectionSettings database) throws Exception {
    StringBuilder all = new StringBuilder();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      List<String> queries = new ArrayList<>();
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT format('SELECT t::text FROM ONLY %I.%I AS t', n.nspname, c.relname)"
                  + " FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace"
                  + " WHERE c.relkind IN ('r', 'm') AND (n.nspname NOT IN ('pg_catalog',"
                  + " 'information_schema') OR c.relname IN ('pg_class', 'pg_description',"
                  + " 'pg_enum', 'pg_largeobject', 'pg_statistic', 'pg_shdescription'))")) {
        while (rows.next()) {
          queries.add(rows.getString(1));
        }
      }
      queries.add("SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef");
      queries.add("SELECT pg_get_viewdef(oid) FROM pg_class WHERE relkind IN ('v', 'm')");
      for (String query : queries) {
        try (ResultSet rows = statement.executeQuery(query)) {
          while (rows.next()) {
            all.append(rows.getString(1)).append('\n');
          }
        }
      }
    }
    if (DUMPS) {
      ProcessBuilder builder =
          new ProcessBuilder(PROGRAMS.resolve("pg_dump").toString(), "-d", database.url());
      String password = database.password();
      builder.environment().put("PGPASSWORD", password == null ? "" : password);
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      Process process = builder.start();
      ByteArrayOutputStream dump = new ByteArrayOutputStream();
      process.getInputStream().transferTo(dump);
      assertThat(process.waitFor()).isZero();
      all.append(dump.toString(StandardCharsets.UTF_8));
    }
    return all.toString();
  }

  /// The forms of her that stand in a text.
  private static List<String> found(String text) {
    String name = "Zenaida Quibranza";
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    String small =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    String letters = small.replaceAll("[^\\p{L}\\p{N}]", "");
    Map<String, Boolean> forms = new TreeMap<>();
    forms.put("surname", letters.contains("quibranza"));
    forms.put("base64", text.contains(Base64.getEncoder().withoutPadding().encodeToString(bytes)));
    forms.put("hexadecimal", small.contains(HexFormat.of().formatHex(bytes)));
    forms.put("phone", letters.contains("9175550101"));
    forms.put("date", small.contains("1987-03-14"));
    forms.put("date in words", small.contains("march 14, 1987"));
    forms.put("login", small.contains("zenaida.quibranza"));
    forms.put("password", small.contains("pbkdf2_sha256$1$a$"));
    return forms.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
  }

  private static void drop(ConnectionSettings database) throws SQLException {
    try (Connection connection = database.withDatabase("postgres").connect();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS \"" + database.database() + "\" WITH (FORCE)");
    }
  }
}
