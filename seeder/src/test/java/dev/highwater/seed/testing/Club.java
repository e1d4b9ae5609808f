package dev.highwater.seed.testing;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.digest.Digest;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.sql.SqlResource;
import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.plan.SeedPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Teams whose leads are persons, persons who have bosses, and their notes: a circle of foreign
/// keys, a self-reference, uniques, checks, identities, a trigger, a view that rests on a key.
///
/// The rows of a smaller scale are the first of a larger one.
public final class Club {

  public static final QualifiedName TEAM = new QualifiedName("public", "team");
  public static final QualifiedName PERSON = new QualifiedName("public", "person");
  public static final QualifiedName NOTE = new QualifiedName("public", "note");
  public static final QualifiedName ROLE = new QualifiedName("public", "role");
  public static final String DDL = SqlResource.read(Club.class, "club.sql");

  private static final int TEAM_SIZE = 100;
  private static final int NOTES_EACH = 3;
  private static final int ROLES = 7;

  private Club() {}

  /// Rows for so many persons, a multiple of 100.
  public static List<TableSource> sources(long persons) {
    return List.of(
        new Rows(ROLE, List.of("code", "title"), ROLES, Club::role),
        new Rows(TEAM, List.of("id", "name", "lead_id"), persons / TEAM_SIZE, Club::team),
        new Rows(
            PERSON, List.of("id", "team_id", "email", "age", "boss_id"), persons, Club::person),
        new Rows(
            NOTE,
            List.of("id", "person_id", "body", "written_at"),
            persons * NOTES_EACH,
            Club::note));
  }

  /// The plan for those rows.
  public static SeedPlan plan(long persons) {
    return plan("club-1", persons, 1_000);
  }

  /// The same under another identity or in other ranges.
  public static SeedPlan plan(String datasetId, long persons, int rangeRows) {
    return Rows.plan(datasetId, PERSON, persons, rangeRows, sources(persons));
  }

  /// The digests of those rows, made in order by one writer.
  public static Map<QualifiedName, Digest> digests(long persons) {
    Map<QualifiedName, Digest> digests = new LinkedHashMap<>();
    sources(persons).forEach(source -> digests.put(source.table(), Digests.of(source)));
    return digests;
  }

  private static void role(long row, CopyBuffer out) {
    out.tuple(2);
    Rows.text(out, "role-" + row);
    out.writeNull();
  }

  private static void team(long row, CopyBuffer out) {
    out.tuple(3);
    out.writeInt8(row + 1);
    Rows.text(out, "team " + row);
    out.writeInt8(row * TEAM_SIZE + 1);
  }

  private static void person(long row, CopyBuffer out) {
    out.tuple(5);
    out.writeInt8(row + 1);
    out.writeInt8(row / TEAM_SIZE + 1);
    Rows.text(out, "Person" + row + "@example.org");
    out.writeInt4((int) (18 + row * 31 % 80));
    if (row == 0) {
      out.writeNull();
    } else {
      out.writeInt8((row - 1) / 2 + 1);
    }
  }

  private static void note(long row, CopyBuffer out) {
    out.tuple(4);
    out.writeInt8(row + 1);
    out.writeInt8(row / NOTES_EACH + 1);
    Rows.text(out, "note number " + row + " of somebody who writes a lot");
    out.writeTimestamp(1_735_000_000_000_000L + row * 1_000_000);
  }
}
