package dev.highwater.anonymize.check.scan;

import dev.highwater.anonymize.check.finding.Finding;
import dev.highwater.anonymize.check.finding.Kind;
import dev.highwater.anonymize.check.finding.Severity;
import dev.highwater.anonymize.check.identifier.IdentifierSet;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.sql.SqlResource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// Searches the texts that belong to the schema: names, comments, defaults, definitions, bounds,
/// labels, statistics, large objects. They are named by their numbers, for their names may be what
/// was found, and by the table they belong to where no name of that was.
public final class ObjectScan {

  /// @param owner number of the table that it belongs to, 0 where there is none
  private record Place(String kind, long oid, long owner, Kind found, String detail) {}

  private static final String RELATIONS =
      """
      SELECT c.oid, n.nspname, c.relname
        FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
       WHERE c.oid = ANY (?)
      """;

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
  /// @param accepted what somebody has looked at, by kind and table: `constraint:place`,
  ///   `column-default:place`
  public static Outcome search(
      Connection target,
      IdentifierSet identifiers,
      LongFunction<String> origin,
      Set<String> accepted)
      throws SQLException {
    ObjectScan scan = new ObjectScan(identifiers, origin);
    for (String sql : statements()) {
      scan.run(target, sql);
    }
    List<Finding> findings = new ArrayList<>(scan.unread);
    Map<Long, String> owners = scan.owners(target);
    scan.places.forEach(
        (place, count) -> findings.add(finding(place, count, owners.get(place.owner()), accepted)));
    return new Outcome(findings, scan.tainted);
  }

  private static Finding finding(
      Place place, long count, @Nullable String owner, Set<String> accepted) {
    boolean known =
        owner != null && accepted.contains(place.kind().replace(' ', '-') + ":" + owner);
    return new Finding(
        place.found(),
        known ? Severity.NOTICE : severity(place),
        place.kind(),
        "number " + place.oid() + (owner == null ? "" : " of " + owner),
        count,
        "",
        known ? place.detail() + "; accepted" : place.detail());
  }

  /// The names of tables that found texts belong to, where those may be shown.
  private Map<Long, String> owners(Connection target) throws SQLException {
    Map<Long, String> owners = new HashMap<>();
    Long[] oids =
        places.keySet().stream()
            .map(Place::owner)
            .filter(oid -> oid != 0 && !tainted.contains(oid))
            .distinct()
            .toArray(Long[]::new);
    try (PreparedStatement statement = target.prepareStatement(RELATIONS)) {
      statement.setArray(1, target.createArrayOf("oid", oids));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          owners.put(
              row.getLong(1), new QualifiedName(row.getString(2), row.getString(3)).toString());
        }
      }
    }
    return owners;
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
          long owner = rows.getMetaData().getColumnCount() > 3 ? rows.getLong(4) : 0;
          text(String.valueOf(rows.getString(1)), rows.getLong(2), owner, rows.getBytes(3));
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

  private void text(String kind, long oid, long owner, byte[] raw) {
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
            add(new Place(kind, oid, owner, Kind.SCHEMA_TEXT, "from " + origin.apply(found)));
            if (kind.endsWith(" name")) {
              tainted.add(oid);
            }
          }

          @Override
          public void date(int place, boolean encoded) {
            add(new Place(kind, oid, owner, Kind.DATE, "a date of the source"));
          }
        });
    secrets.find(
        raw,
        0,
        raw.length,
        form -> {
          if (form.sure()) {
            add(new Place(kind, oid, owner, Kind.SECRET_PATTERN, form.name()));
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
