package dev.highwater.seed.testing;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.sql.SqlResource;
import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.plan.SeedPlan;
import java.util.List;

/// A table in partitions of every kind and two levels, a foreign key from it and one to it, indexes
/// of all and of one, triggers that refuse every row; and a table that inherits from another.
///
/// The rows of a smaller scale are the first of a larger one.
public final class Readings {

  public static final QualifiedName SITE = new QualifiedName("public", "site");
  public static final QualifiedName READING = new QualifiedName("public", "reading");
  public static final QualifiedName REMARK = new QualifiedName("public", "remark");
  public static final QualifiedName VEHICLE = new QualifiedName("public", "vehicle");
  public static final QualifiedName CYCLE = new QualifiedName("public", "cycle");
  public static final QualifiedName TRIP = new QualifiedName("public", "trip");
  public static final String DDL = SqlResource.read(Readings.class, "readings.sql");

  private static final int SITES = 5;
  private static final List<String> KINDS = List.of("heat", "rain", "cold", "wind");

  /// 2023-12-09: some readings are before, and some after the years that have their partitions.
  private static final int FIRST_DAY = 19_700;

  private static final int DAYS = 900;

  private Readings() {}

  /// Rows for so many readings.
  public static List<TableSource> sources(long readings) {
    return List.of(
        new Rows(SITE, List.of("id", "name"), SITES, Readings::site),
        new Rows(
            READING,
            List.of("id", "site_id", "taken", "kind", "value"),
            readings,
            Readings::reading),
        new Rows(
            REMARK,
            List.of("id", "reading_id", "taken", "kind", "text"),
            readings / 2,
            Readings::remark),
        new Rows(VEHICLE, List.of("id", "wheels"), 30, Readings::vehicle),
        new Rows(CYCLE, List.of("id", "wheels", "gears"), 3_000, Readings::cycle),
        new Rows(TRIP, List.of("id", "vehicle_id"), 3_000, Readings::trip));
  }

  /// The plan for those rows.
  public static SeedPlan plan(long readings) {
    return Rows.plan("readings-1", READING, readings, 1_000, sources(readings));
  }

  private static void site(long row, CopyBuffer out) {
    out.tuple(2);
    out.writeInt4((int) row);
    Rows.text(out, "site " + row);
  }

  private static void reading(long row, CopyBuffer out) {
    out.tuple(5);
    out.writeInt8(row + 1);
    out.writeInt4((int) (row % SITES));
    out.writeDate(day(row));
    Rows.text(out, kind(row));
    if (row % 11 == 0) {
      out.writeNull();
    } else {
      out.writeInt4((int) (row * 7 % 100));
    }
  }

  private static void remark(long row, CopyBuffer out) {
    out.tuple(5);
    out.writeInt8(row + 1);
    out.writeInt8(row * 2 + 1);
    out.writeDate(day(row * 2));
    Rows.text(out, kind(row * 2));
    Rows.text(out, "remark " + row);
  }

  private static void vehicle(long row, CopyBuffer out) {
    out.tuple(2);
    out.writeInt4((int) row);
    out.writeInt4(4);
  }

  /// Its ids are those of vehicles too, which no constraint forbids.
  private static void cycle(long row, CopyBuffer out) {
    out.tuple(3);
    out.writeInt4((int) row);
    out.writeInt4(2);
    out.writeInt4((int) (row % 9));
  }

  private static void trip(long row, CopyBuffer out) {
    out.tuple(2);
    out.writeInt4((int) row);
    out.writeInt4((int) (row % 30));
  }

  private static int day(long row) {
    return FIRST_DAY + (int) (row * 13 % DAYS);
  }

  private static String kind(long row) {
    return KINDS.get((int) (row % KINDS.size()));
  }
}
