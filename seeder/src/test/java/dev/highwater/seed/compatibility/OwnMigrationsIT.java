package dev.highwater.seed.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.spec.SpecLibrary;
import dev.highwater.dataset.spec.SpecReader;
import dev.highwater.schema.audit.Audit;
import dev.highwater.schema.audit.AuditRules;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.script.Milestones;
import dev.highwater.schema.script.SchemaScript;
import dev.highwater.schema.script.ScriptItem;
import dev.highwater.schema.script.ScriptRun;
import dev.highwater.schema.session.Cancellation;
import dev.highwater.schema.session.Sessions;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.seed.testing.Schema;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The dataset in a database that the application's own migrations made: tables and columns have
/// the same names, but columns came in another order, constraints and indexes are called otherwise,
/// and there are tables of frameworks that the reference schema does not know.
class OwnMigrationsIT {

  @RegisterExtension static final TestDatabase REFERENCE = TestDatabase.obcms();

  @TempDir Path directory;

  @Test
  void isTheSameWhateverTheOrderOfColumnsAndTheNamesOfConstraints() throws Exception {
    try (TestDatabase own = TestDatabase.empty().create()) {
      migrate(own);
      Catalog reference = Schema.of(REFERENCE.settings());
      Catalog catalog = Schema.of(own.settings());
      assertThat(differentlyOrdered(reference, catalog)).hasSizeGreaterThan(150);
      DatasetSpec spec = SpecReader.read(SpecLibrary.find("obcms@1.0.0").orElseThrow());
      Compatibility told;
      try (Connection connection = own.connect()) {
        told =
            CompatibilityCheck.of(
                spec, reference, catalog, connection, MigrationHistory.NONE, "obcms", "its own");
      }
      assertThat(told.changed()).isEmpty();

      new Seeding(spec, reference, own, directory).agreesWith(told);

      try (Connection connection = own.connect()) {
        assertThat(Audit.run(connection, AuditRules.of("obcms"))).isEmpty();
      }
      assertThat(Schema.of(own.settings()).tables()).isEqualTo(catalog.tables());
    }
  }

  private static void migrate(TestDatabase own) throws Exception {
    SchemaScript script;
    try (Connection connection = REFERENCE.connect()) {
      script = SchemaScript.read(connection);
    }
    Random random = new Random(4);
    SchemaScript shuffled =
        new SchemaScript(
            script.preData().stream()
                .filter(item -> !item.kind().equals("schema"))
                .map(item -> shuffled(item, random))
                .toList(),
            script.postData(),
            script.late(),
            script.views(),
            script.comments(),
            script.eventTriggers(),
            script.unwritable());
    ScriptRun run =
        new ScriptRun(
            shuffled,
            new Sessions(own.settings(), new Cancellation()),
            2,
            Milestones.NONE,
            name -> {});
    run.preData();
    run.postData();
    own.execute(
        """
        DO $rename$
        DECLARE this record;
        BEGIN
          FOR this IN SELECT conrelid::regclass AS owner, conname FROM pg_constraint
              WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'f', 'p', 'u')
                AND coninhcount = 0
          LOOP
            EXECUTE format('ALTER TABLE %s RENAME CONSTRAINT %I TO %I', this.owner, this.conname,
              left(this.conname, 40) || '_' || left(md5(this.conname), 8) || '_own');
          END LOOP;
          FOR this IN SELECT indexrelid::regclass AS owner, relname FROM pg_index
              JOIN pg_class ON pg_class.oid = indexrelid
              WHERE relnamespace = 'public'::regnamespace AND relname NOT LIKE '%\\_own'
          LOOP
            EXECUTE format('ALTER INDEX %s RENAME TO %I', this.owner,
              left(this.relname, 40) || '_' || left(md5(this.relname), 8) || '_own');
          END LOOP;
        END $rename$
        """,
        "CREATE TABLE celery_beat_crontab (id serial PRIMARY KEY, minute varchar(240) NOT NULL,"
            + " hour varchar(96) NOT NULL, timezone varchar(63) NOT NULL)",
        "CREATE TABLE celery_beat_task (id serial PRIMARY KEY, name varchar(200) NOT NULL UNIQUE,"
            + " task varchar(200) NOT NULL, args text NOT NULL, enabled boolean NOT NULL,"
            + " last_run_at timestamptz, total_run_count integer NOT NULL CHECK (total_run_count >="
            + " 0), crontab_id integer REFERENCES celery_beat_crontab DEFERRABLE INITIALLY"
            + " DEFERRED)",
        "CREATE TABLE watched_request (id uuid PRIMARY KEY, path varchar(190) NOT NULL,"
            + " started timestamptz NOT NULL, taken double precision,"
            + " user_id bigint REFERENCES auth_user DEFERRABLE INITIALLY DEFERRED)");
  }

  private static ScriptItem shuffled(ScriptItem item, Random random) {
    if (!item.kind().equals("table")) {
      return item;
    }
    String sql = item.statement();
    int open = sql.indexOf('(');
    List<String> parts = new ArrayList<>();
    int from = open + 1;
    int depth = 0;
    int at = open;
    do {
      char c = sql.charAt(at);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0 || (depth == 1 && c == ',')) {
        parts.add(sql.substring(from, at).strip());
        from = at + 1;
      }
      at++;
    } while (depth > 0);
    Collections.shuffle(parts, random);
    return new ScriptItem(
        item.kind(),
        item.name(),
        sql.substring(0, open + 1) + String.join(", ", parts) + sql.substring(at - 1));
  }

  private static List<String> differentlyOrdered(Catalog one, Catalog other) {
    return one.tables().stream()
        .filter(table -> !columns(table).equals(columns(other.table(table.name()).orElseThrow())))
        .map(table -> table.name().toString())
        .toList();
  }

  private static List<String> columns(Table table) {
    return table.columns().stream().map(Column::name).collect(Collectors.toList());
  }
}
