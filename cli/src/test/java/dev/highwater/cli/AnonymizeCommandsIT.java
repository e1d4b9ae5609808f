package dev.highwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnonymizeCommandsIT {

  private static final String CANARY = "Perpetua Quibranzalez";

  private static final String SCHEMA =
      """
      CREATE TABLE person (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, full_name text NOT NULL,
        email text NOT NULL UNIQUE, phone text, birth_date date NOT NULL, remarks text);
      CREATE TABLE loan (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        person_id bigint NOT NULL REFERENCES person, lent_on date NOT NULL, extra jsonb);
      """;

  private static final String ROWS =
      """
      INSERT INTO person (full_name, email, phone, birth_date, remarks)
      SELECT 'Perpetua Quibranzalez ' || chr(65 + n % 26) || chr(65 + n / 26),
        'perpetua' || n || '@quibranzalez.example', '0917' || 5550000 + n, date '1960-01-01' + 37 * n,
        'Ask Perpetua Quibranzalez about ' || n
      FROM generate_series(1, 300) AS n;
      INSERT INTO loan (person_id, lent_on, extra)
      SELECT 1 + n % 300, date '2024-01-01' + n % 300,
        jsonb_build_object('email', 'perpetua' || (1 + n % 300) || '@quibranzalez.example', 'days', n % 30)
      FROM generate_series(1, 900) AS n;
      """;

  @TempDir private Path directory;
  private final TestDatabase source = TestDatabase.empty().create();
  private final ConnectionSettings target =
      source.settings().withDatabase(source.settings().database() + "_staging");

  @BeforeEach
  void fill() throws IOException {
    source.execute(SCHEMA, ROWS);
    Files.writeString(directory.resolve("key"), "a key that is long enough for a test");
    Files.setPosixFilePermissions(
        directory.resolve("key"), PosixFilePermissions.fromString("rw-------"));
  }

  @AfterEach
  void drop() throws SQLException {
    try (Connection connection = source.settings().withDatabase("postgres").connect();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS \"" + target.database() + "\" WITH (FORCE)");
    }
    source.close();
  }

  @Test
  void aSnapshotBecomesADatabaseWithoutItsPeople() throws Exception {
    String db = Lending.db(directory, source.settings());
    String into = " --into " + address(target);
    Path keys = keys();

    Run classified = run("anonymize classify --sample --out policy.yaml" + db);
    Run preview = run("anonymize preview --policy policy.yaml" + db);
    Run planned = run("anonymize run --dry-run --policy policy.yaml" + into + db);
    Run done =
        run(
            "anonymize run --policy policy.yaml --key file:key --evidence evidence --sign "
                + keys.resolve("private.pem")
                + into
                + db);
    Run signed = run("anonymize check --evidence evidence --expect " + keys.resolve("public.pem"));
    Run checked =
        run(
            "anonymize check --policy policy.yaml --source %s --target %s"
                .formatted(address(source.settings()), address(target)));

    assertThat(classified.code()).as(classified.err()).isZero();
    assertThat(preview.code()).as(preview.err()).isZero();
    assertThat(preview.out()).contains("maria@mail.example", "pseudonymize", "0900 ");
    assertThat(preview.out().lines()).allMatch(line -> line.length() <= 100);
    assertThat(preview.out())
        .contains("before", "after")
        .doesNotContain(CANARY)
        .doesNotContain("perpetua");
    assertThat(planned.code()).as(planned.err()).isZero();
    assertThat(planned.out()).contains("full_name", "pseudonymize").doesNotContain(CANARY);
    assertThat(done.code()).as(done.out() + done.err()).isZero();
    assertThat(signed.code()).as(signed.out() + signed.err()).isZero();
    assertThat(checked.code()).as(checked.out() + checked.err()).isZero();
    assertThat(column("SELECT count(*) FROM loan JOIN person ON person.id = person_id"))
        .containsExactly("900");
    assertThat(column("SELECT t::text FROM person AS t WHERE t::text ~* 'quibranzalez'")).isEmpty();
    assertThat(column("SELECT t::text FROM loan AS t WHERE t::text ~* 'quibranzalez'")).isEmpty();
    assertThat(done.out() + done.err() + checked.out() + checked.err()).doesNotContain(CANARY);
    assertThat(Files.readString(directory.resolve("evidence/evidence.html")))
        .contains("pseudonymized")
        .doesNotContain(CANARY);

    Path evidence = directory.resolve("evidence/evidence.json");
    Files.writeString(evidence, Files.readString(evidence).replaceFirst("clean", "cleaN"));
    Run tampered =
        run("anonymize check --evidence evidence --expect " + keys.resolve("public.pem"));
    assertThat(tampered.code()).isEqualTo(ExitCode.NEGATIVE);
  }

  @Test
  void whatThePolicyDoesNotListStopsTheRunBeforeTheFirstByte() throws Exception {
    String db = Lending.db(directory, source.settings());
    run("anonymize classify --sample --out policy.yaml" + db);
    source.execute(
        "ALTER TABLE person ADD COLUMN mother_name text",
        "UPDATE loan SET extra = extra || '{\"witness\": \"somebody\"}' WHERE id = 5");

    Run refused =
        run("anonymize run --policy policy.yaml --key file:key --into " + address(target) + db);

    assertThat(refused.code()).isEqualTo(ExitCode.NEGATIVE);
    assertThat(refused.err())
        .contains("nothing was copied", "person.mother_name", "loan.extra", "witness");
    assertThat(refused.out()).contains("mother_name: {class: direct_identifier");
    assertThat(databases()).noneMatch(name -> name.startsWith(target.database()));
  }

  @Test
  void aSubsetIsWhatWasPlannedAndIsCheckedAsSuch() throws Exception {
    String db = Lending.db(directory, source.settings());
    run("anonymize classify --sample --out policy.yaml" + db);
    Files.writeString(
        directory.resolve("subset.yaml"),
        """
        roots:
          person: 10 %
          loan: lent_on < date '2024-01-04'
        children: [person -> loan limit 2]
        """);
    String subset = " --policy policy.yaml --subset-file subset.yaml";
    String both = " --source %s --target %s".formatted(address(source.settings()), address(target));

    Run planned = run("anonymize run --dry-run --output json" + subset + db);
    Run shown = run("anonymize run --dry-run" + subset + db);
    Run done = run("anonymize run --key file:key --into " + address(target) + subset + db);
    Run checked = run("anonymize check" + subset + both);
    Run whole = run("anonymize check --policy policy.yaml" + both);

    assertThat(planned.code()).as(planned.err()).isZero();
    assertThat(shown.out()).contains("because", "children of person: ", "needed by loan: ");
    assertThat(shown.out().lines()).allMatch(line -> line.length() <= 100);
    assertThat(done.code()).as(done.out() + done.err()).isZero();
    for (String table : List.of("person", "loan")) {
      String rows = column("SELECT count(*) FROM " + table).getFirst();
      assertThat(planned.out().replaceAll("\\s", ""))
          .contains("\"name\":\"" + table + "\"},\"rows\":" + rows + ",");
      assertThat(Integer.parseInt(rows)).isBetween(10, 150);
    }
    assertThat(checked.code()).as(checked.out() + checked.err()).isZero();
    assertThat(whole.code()).isEqualTo(ExitCode.NEGATIVE);
    assertThat(whole.out()).contains("row count");
  }

  @Test
  void aSubsetThatCannotBeIsRefusedBeforeTheFirstByte() throws Exception {
    run("anonymize classify --sample --out policy.yaml" + Lending.db(directory, source.settings()));

    Run unread = subset("--subset", "person 5 %", "--with-children", "person");
    Run unfit =
        subset(
            "--subset",
            "persons: all",
            "--subset",
            "loan: extra",
            "--with-children",
            "loan -> person");

    assertThat(unread.code()).isEqualTo(ExitCode.USAGE);
    assertThat(unread.err()).contains("'person 5 %' is no", "'person' is no");
    assertThat(unfit.code()).isEqualTo(ExitCode.NEGATIVE);
    assertThat(unfit.err())
        .contains("no table persons", "must be type boolean", "no reference leads so");
    assertThat(databases()).noneMatch(name -> name.startsWith(target.database()));
  }

  private Run subset(String... options) {
    List<String> words =
        new ArrayList<>(
            List.of("anonymize", "run", "--policy", "policy.yaml", "--into", address(target)));
    words.addAll(List.of("--db", address(source.settings())));
    words.addAll(List.of(options));
    return Run.in(directory, words.toArray(String[]::new));
  }

  @Test
  void keysAndTargetsThatCannotBeAreRefused() throws Exception {
    String db = Lending.db(directory, source.settings());
    run("anonymize classify --sample --out policy.yaml" + db);
    Files.writeString(directory.resolve("key"), "short");

    Run open = run("anonymize run --policy policy.yaml --key 0123456789abcdef0123 --into x" + db);
    Run shortKey =
        run("anonymize run --policy policy.yaml --key file:key --into " + address(target) + db);
    Run itself =
        run("anonymize run --policy policy.yaml --into " + address(source.settings()) + db);

    assertThat(open.code()).isEqualTo(ExitCode.FAILED);
    assertThat(open.err()).contains("not taken from the command line").doesNotContain("0123456789");
    assertThat(shortKey.err()).contains("There is no usable key", "at least 16");
    assertThat(itself.code()).isEqualTo(ExitCode.FAILED);
    assertThat(itself.err()).contains("Source and target are the same database");
  }

  @Test
  void aDumpBecomesAnArchiveWithoutItsPeople() throws Exception {
    Path programs = Path.of("/usr/lib/postgresql/15/bin");
    Assumptions.assumeTrue(
        Files.isExecutable(programs.resolve("pg_dump")),
        () -> "skipped: there is no PostgreSQL in " + programs);
    try (TestDatabase old = TestDatabase.empty(TestServer.DEBIAN_15).create();
        TestDatabase restored = TestDatabase.empty(TestServer.DEBIAN_15).create()) {
      old.execute(SCHEMA, ROWS);
      program(
          programs,
          "pg_dump",
          old.settings(),
          "-Fc",
          "-f",
          directory.resolve("shop.dump").toString());
      Run classified = run("anonymize classify --sample --dump shop.dump --out policy.yaml");
      Run done = run("anonymize run --dump shop.dump --policy policy.yaml --into-archive masked");
      program(
          programs,
          "pg_restore",
          restored.settings(),
          "--exit-on-error",
          "--no-owner",
          directory.resolve("masked").toString());

      assertThat(classified.code()).as(classified.err()).isZero();
      assertThat(done.code()).as(done.out() + done.err()).isZero();
      assertThat(restored.column("SELECT count(*) FROM loan JOIN person ON person.id = person_id"))
          .containsExactly("900");
      assertThat(restored.column("SELECT t::text FROM person AS t WHERE t::text ~* 'quibranzalez'"))
          .isEmpty();
    }
  }

  @Test
  void csvWithAManifestIsLoadedAgain() throws Exception {
    String db = Lending.db(directory, source.settings());
    source.execute(
        "CREATE TYPE level AS ENUM ('low', 'high')",
        "CREATE TABLE odd (code char(5) PRIMARY KEY, levels level[], price numeric(8,2), at"
            + " timestamptz, span daterange, raw bytea, doc jsonb, word text, double text"
            + " GENERATED ALWAYS AS (word || word) STORED)",
        "INSERT INTO odd VALUES ('ab', '{low,NULL}', 1.50, '2026-01-01 08:00+08', '[2026-01-01,)',"
            + " '\\x00ff', '{\"a\": null}', E'two\\nlines, \"quoted\"'),"
            + " ('', NULL, NULL, NULL, 'empty', '', '1', ''), ('c', '{}', 0, NULL, NULL, NULL,"
            + " NULL, NULL)");
    Files.writeString(
        directory.resolve("policy.yaml"),
        """
        policy: odd
        enums:
          level: {labels: [low, high], technique: keep, reason: no person}
        tables:
          person:
            id: {class: ordinary, technique: keep, reason: a number}
            full_name: {class: direct_identifier, technique: pseudonymize, as: full_name, domain: p, by: [id], reason: a name}
            email: {class: direct_identifier, technique: pseudonymize, as: email, domain: p, by: [id], distinct: true, reason: an address}
            phone: {class: direct_identifier, technique: pseudonymize, as: phone, domain: p, reason: a number}
            birth_date: {class: quasi_identifier, technique: shift, domain: p, by: [id], days: 90, reason: a date}
            remarks: {class: free_text, technique: synthesize, domain: t, reason: written}
          loan:
            id: {class: ordinary, technique: keep, reason: a number}
            person_id: {class: ordinary, technique: keep, reason: a number}
            lent_on: {class: ordinary, technique: keep, reason: a date}
            extra: {class: free_text, technique: suppress, reason: a bag}
          odd:
            code: {class: ordinary, technique: keep, reason: a code}
            levels: {class: ordinary, technique: keep, reason: a level}
            price: {class: ordinary, technique: keep, reason: a price}
            at: {class: ordinary, technique: keep, reason: a moment}
            span: {class: ordinary, technique: keep, reason: a time}
            raw: {class: ordinary, technique: keep, reason: bytes of ours}
            doc: {class: ordinary, technique: keep, reason: of ours}
            word: {class: ordinary, technique: keep, reason: of ours}
        """);
    try (TestDatabase loaded = TestDatabase.empty().create()) {
      loaded.execute(
          SCHEMA,
          "CREATE TYPE level AS ENUM ('low', 'high')",
          "CREATE TABLE odd (code char(5) PRIMARY KEY, levels level[], price numeric(8,2), at"
              + " timestamptz, span daterange, raw bytea, doc jsonb, word text, double text"
              + " GENERATED ALWAYS AS (word || word) STORED)");
      String into = " --db " + address(loaded.settings());

      Run done = run("anonymize run --policy policy.yaml --key file:key --into-csv csv" + db);
      Run files = run("dataset verify csv");
      Run load = run("dataset load csv" + into);
      Run verified = run("dataset verify csv" + into);
      Run again = run("anonymize run --policy policy.yaml --into-csv csv" + db);

      assertThat(done.code()).as(done.out() + done.err()).isZero();
      assertThat(files.code()).as(files.out() + files.err()).isZero();
      assertThat(load.code()).as(load.out() + load.err()).isZero();
      assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
      assertThat(again.code()).isEqualTo(ExitCode.FAILED);
      assertThat(again.err()).contains("is there already");
      assertThat(directory.resolve(".csv.unfinished")).doesNotExist();
      String odd = "SELECT t::text FROM odd AS t ORDER BY code";
      assertThat(loaded.column(odd)).isEqualTo(source.column(odd));
      assertThat(loaded.column("SELECT count(*) FROM loan JOIN person ON person.id = person_id"))
          .containsExactly("900");
      assertThat(loaded.column("SELECT t::text FROM person AS t WHERE t::text ~* 'quibranzalez'"))
          .isEmpty();
    }
  }

  @Test
  void nothingIsWrittenOfWhatLeaks() throws Exception {
    run("anonymize classify --sample --out policy.yaml" + Lending.db(directory, source.settings()));
    Path policy = directory.resolve("policy.yaml");
    Files.writeString(
        policy,
        Files.readString(policy)
            .replaceFirst(
                "remarks: \\{[^}]*\\}",
                "remarks: {class: sensitive, technique: keep, reason: overlooked}"));
    source.execute("COMMENT ON COLUMN person.remarks IS NULL");

    Run csv = run("anonymize run --policy policy.yaml --into-csv out" + db());
    Run archive = run("anonymize run --policy policy.yaml --into-archive out" + db());

    for (Run leaked : List.of(csv, archive)) {
      assertThat(leaked.code()).as(leaked.out() + leaked.err()).isEqualTo(ExitCode.NEGATIVE);
      assertThat(leaked.out())
          .contains("leak", "person remarks", "to mend", "--accept person.remarks")
          .doesNotContain(CANARY);
    }
    assertThat(directory.resolve("out")).doesNotExist();
    assertThat(directory.resolve(".out.unfinished")).doesNotExist();
  }

  private String db() {
    return Lending.db(directory, source.settings());
  }

  private static void program(
      Path programs, String name, ConnectionSettings settings, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(programs.resolve(name).toString());
    command.addAll(List.of(arguments));
    command.add("-d");
    command.add(settings.url());
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("PGPASSWORD", String.valueOf(settings.password()));
    assertThat(builder.start().waitFor()).isZero();
  }

  private Run run(String arguments) {
    return Run.in(directory, arguments);
  }

  /// An address in a file, since it has a password.
  private String address(ConnectionSettings settings) {
    return Lending.db(directory, settings).replace(" --db ", "");
  }

  private Path keys() throws GeneralSecurityException, IOException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    pem("private.pem", "PRIVATE KEY", pair.getPrivate().getEncoded());
    pem("public.pem", "PUBLIC KEY", pair.getPublic().getEncoded());
    return directory;
  }

  private void pem(String name, String kind, byte[] key) throws IOException {
    String text =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.UTF_8)).encodeToString(key);
    Files.writeString(
        directory.resolve(name),
        "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, text, kind));
  }

  private List<String> databases() throws SQLException {
    return column(source.settings(), "SELECT datname FROM pg_database");
  }

  private List<String> column(String query) throws SQLException {
    return column(target, query);
  }

  private static List<String> column(ConnectionSettings database, String query)
      throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        values.add(result.getString(1));
      }
    }
    return values;
  }
}
