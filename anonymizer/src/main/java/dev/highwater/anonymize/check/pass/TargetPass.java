package dev.highwater.anonymize.check.pass;

import dev.highwater.anonymize.check.carry.CellTallies;
import dev.highwater.anonymize.check.identifier.KeyedHash;
import dev.highwater.anonymize.check.read.Cell;
import dev.highwater.anonymize.check.read.CellNode;
import dev.highwater.anonymize.check.read.Relation;
import dev.highwater.anonymize.check.read.Relation.Attribute;
import dev.highwater.anonymize.check.read.TableReading;
import dev.highwater.anonymize.check.scan.Places;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Searches all rows of the target.
public final class TargetPass {

  /// What the rows came to.
  ///
  /// @param counts rows and digest of each relation
  public record Outcome(
      List<Relation> relations,
      Places places,
      CellTallies tallies,
      Map<Relation, Counted> counts,
      long bytes,
      long explained) {}

  /// Rows, and two sums over them.
  public record Counted(long rows, long first, long second) {
    Counted plus(Counted other) {
      return new Counted(rows + other.rows, first + other.first, second + other.second);
    }
  }

  private final Known known;
  private final Set<String> accepted;
  private final Places places = new Places();
  private final CellTallies tallies;
  private final Map<Relation, Counted> counts =
      new TreeMap<>((a, b) -> a.name().compareTo(b.name()));
  private long bytes;
  private long explained;

  private TargetPass(Known known, Set<String> accepted) {
    this.known = known;
    this.accepted = accepted;
    this.tallies = new CellTallies(known.cells().all().size());
  }

  /// Searches the target.
  ///
  /// @param accepted cells, as `table.column`, whose hits are notices
  public static Outcome search(
      State target, List<Relation> relations, Known known, Set<String> accepted, int threads)
      throws SQLException, InterruptedException {
    TargetPass pass = new TargetPass(known, accepted);
    List<TableReading> readings = relations.stream().map(pass::reading).toList();
    relations.forEach(relation -> pass.counts.put(relation, new Counted(0, 0, 0)));
    target
        .readers()
        .read(readings, threads, () -> new TargetRows(known, pass.accepted, pass::merge));
    return new Outcome(
        relations, pass.places, pass.tallies, pass.counts, pass.bytes, pass.explained);
  }

  private TableReading reading(Relation relation) {
    List<TableReading.Field> fields = new ArrayList<>();
    for (Attribute attribute : relation.attributes()) {
      CellNode node = known.cells().of(relation, attribute.name()).orElse(null);
      boolean scanned = attribute.isNumber() ? known.numbers() : !attribute.isBare();
      if (node instanceof CellNode.Whole(Cell cell) && cell.kept() && !scanned) {
        continue;
      }
      fields.addAll(TableReading.fields(attribute, node, scanned, known.binary()));
    }
    List<String> key = SourcePass.stableKey(known.cells(), relation);
    return new TableReading(relation, TableReading.keys(relation, key, known.binary()), fields);
  }

  private synchronized void merge(
      Places found,
      CellTallies counted,
      Map<Relation, Counted> rows,
      long searched,
      long explainedHits) {
    places.add(found);
    tallies.add(counted);
    rows.forEach((relation, count) -> counts.merge(relation, count, Counted::plus));
    bytes += searched;
    explained += explainedHits;
  }

  /// The digests of rows; their numbers are fixed, so that two checks can be compared.
  static KeyedHash digest(int number) {
    return KeyedHash.fixed(number);
  }
}
