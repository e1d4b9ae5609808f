package dev.highwater.anonymize.check.scan;

import dev.highwater.anonymize.check.finding.Finding;
import dev.highwater.anonymize.check.finding.Kind;
import dev.highwater.anonymize.check.finding.Severity;
import dev.highwater.anonymize.check.identifier.IdentifierSet;
import dev.highwater.schema.sql.SqlResource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongFunction;

/// Searches the texts that belong to the schema: names, comments, defaults, definitions, bounds,
/// labels, statistics, large objects. They are named by their numbers, for their names may be what
/// was found.
public final class ObjectScan {

  private record Place(String kind, long oid, Kind found, String detail) {}

  private final TextScanner scanner;
  private final SecretPatterns secrets = SecretPatterns.standard();
  private final LongFunction<String> origin;
  private final Map<Place, Long> places =
      new TreeMap<>(
          java.util.Comparator.comparing(Place::kind)
              .thenComparingLong(Place::oid)
              .thenComparing(Place::found)
              .thenComparing(Place::detail));
  private final List<Finding> unread = new ArrayList<>();
  private final Set<Long> tainted = new HashSet<>();

  private ObjectScan(IdentifierSet identifiers, LongFunction<String> origin) {
    this.scanner = new TextScanner(identifiers);
    this.origin = origin;
  }

  /// What the schema's texts hold.
  ///
  /// @param tainted numbers of relations whose own names, or whose columns' names, must not be
  ///   shown
  public record Outcome(List<Finding> findings, Set<Long> tainted) {
    public Outcome {
      findings = List.copyOf(findings);
      tainted = Set.copyOf(tainted);
    }
  }

  /// Searches the schema that the connection is in; its transaction goes on.
  ///
  /// @param origin tells in words where a found identifier comes from
  public static Outcome search(
      Connection target, IdentifierSet identifiers, LongFunction<String> origin)
      throws SQLException {
    ObjectScan scan = new ObjectScan(identifiers, origin);
    for (String sql : statements()) {
      scan.run(target, sql);
    }
    List<Finding> findings = new ArrayList<>(scan.unread);
    scan.places.forEach(
        (place, count) ->
            findings.add(
                new Finding(
                    place.found(),
                    severity(place),
                    place.kind(),
                    "number " + place.oid(),
                    count,
                    "",
                    place.detail())));
    return new Outcome(findings, scan.tainted);
  }

  /// What the server keeps of columns is made of the target's own rows, which are searched
  /// themselves; and a date alone, such as the bound of a partition, points to nobody.
  private static Severity severity(Place place) {
    return place.found() == Kind.DATE || place.kind().equals("statistics")
        ? Severity.WARNING
        : Severity.LEAK;
  }

  private void run(Connection target, String sql) throws SQLException {
    boolean mayFail = sql.contains("-- may fail");
    Savepoint before = target.setSavepoint();
    try (Statement statement = target.createStatement()) {
      statement.setFetchSize(100);
      try (ResultSet rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          text(String.valueOf(rows.getString(1)), rows.getLong(2), rows.getBytes(3));
        }
      }
      target.releaseSavepoint(before);
    } catch (SQLException refused) {
      target.rollback(before);
      if (!mayFail || !"42501".equals(refused.getSQLState())) {
        throw refused;
      }
      unread.add(
          new Finding(
              Kind.NOT_COMPARED,
              Severity.WARNING,
              sql.substring(sql.indexOf('\'') + 1, sql.indexOf('\'', sql.indexOf('\'') + 1)),
              "",
              0,
              "",
              "this role may not read them"));
    }
  }

  private void text(String kind, long oid, byte[] raw) {
    if (raw == null) {
      return;
    }
    scanner.scan(
        raw,
        0,
        raw.length,
        -1,
        false,
        new Hits() {
          @Override
          public void identifier(long found, int place, boolean whole, boolean encoded) {
            // Statistics are of the target's own rows, in which such names are drawn from a pool.
            boolean drawn = kind.equals("statistics") && (found & IdentifierSet.COMMON) != 0;
            if (drawn || IdentifierSet.isCommonWord(found)) {
              return;
            }
            add(new Place(kind, oid, Kind.SCHEMA_TEXT, "from " + origin.apply(found)));
            if (kind.endsWith(" name")) {
              tainted.add(oid);
            }
          }

          @Override
          public void date(int place, boolean encoded) {
            add(new Place(kind, oid, Kind.DATE, "a date of the source"));
          }
        });
    secrets.find(
        raw,
        0,
        raw.length,
        form -> {
          if (form.sure()) {
            add(new Place(kind, oid, Kind.SECRET_PATTERN, form.name()));
          }
        });
  }

  private void add(Place place) {
    places.merge(place, 1L, Long::sum);
  }

  private static List<String> statements() {
    return List.of(SqlResource.read(ObjectScan.class, "objects.sql").split("\n;\n", -1));
  }
}
