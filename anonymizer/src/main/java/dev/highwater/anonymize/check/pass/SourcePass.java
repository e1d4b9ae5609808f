package dev.highwater.anonymize.check.pass;

import dev.highwater.anonymize.check.carry.CellTallies;
import dev.highwater.anonymize.check.carry.RowSample;
import dev.highwater.anonymize.check.identifier.Fingerprints;
import dev.highwater.anonymize.check.identifier.IdentifierSet;
import dev.highwater.anonymize.check.identifier.KeyedHash;
import dev.highwater.anonymize.check.identifier.Vocabulary;
import dev.highwater.anonymize.check.read.BinaryFields;
import dev.highwater.anonymize.check.read.Cell;
import dev.highwater.anonymize.check.read.CellNode;
import dev.highwater.anonymize.check.read.Cells;
import dev.highwater.anonymize.check.read.Relation;
import dev.highwater.anonymize.check.read.Relation.Attribute;
import dev.highwater.anonymize.check.read.TableReading;
import dev.highwater.anonymize.policy.PersonalDataClass;
import dev.highwater.anonymize.policy.Technique;
import dev.highwater.anonymize.subset.Closure;
import dev.highwater.anonymize.subset.TakenRows;
import dev.highwater.schema.catalog.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads all values of the source that must not be seen again, and keeps their hashes.
public final class SourcePass {

  private final Cells cells;
  private final KeyedHash hash = KeyedHash.random();
  private final Closure taken;
  private final IdentifierSet identifiers;
  private final CellTallies tallies;
  private final RowSample sample;
  private final Fingerprints texts = new Fingerprints();
  private final Map<QualifiedName, Long> samples = new HashMap<>();
  private final Map<QualifiedName, Long> rows = new HashMap<>();

  private SourcePass(Cells cells, Closure taken, long mostIdentifiers) {
    this.cells = cells;
    this.taken = taken;
    this.identifiers = new IdentifierSet(hash, mostIdentifiers);
    this.tallies = new CellTallies(cells.all().size());
    this.sample = new RowSample(hash, cells.all().size());
  }

  /// Reads the source: identifiers of all rows, and what the cells come to of those that the target
  /// was made of.
  ///
  /// @param relations of the source
  /// @param targets of the database that it is compared with
  public static Known read(
      State source,
      Cells cells,
      List<Relation> relations,
      List<Relation> targets,
      Closure taken,
      Vocabulary vocabulary,
      long mostIdentifiers,
      int threads)
      throws SQLException, InterruptedException {
    SourcePass pass = new SourcePass(cells, taken, mostIdentifiers);
    boolean numbers = relations.stream().anyMatch(pass::hasNumbersOfPeople);
    BinaryFields binary = new BinaryFields(cells, relations, targets, numbers);
    List<TableReading> readings = new ArrayList<>();
    for (Relation relation : relations) {
      pass.reading(relation, binary, readings);
    }
    source
        .readers()
        .read(
            readings,
            threads,
            () ->
                new SourceRows(
                    cells,
                    taken,
                    pass.identifiers,
                    vocabulary,
                    pass.sample,
                    pass.texts,
                    pass::merge));
    pass.identifiers.freeze();
    return new Known(
        cells,
        pass.identifiers,
        pass.tallies,
        pass.sample,
        pass.texts,
        numbers,
        binary,
        pass.samples,
        pass.rows);
  }

  private boolean hasNumbersOfPeople(Relation relation) {
    return relation.attributes().stream()
        .filter(Attribute::isNumber)
        .anyMatch(
            attribute ->
                cells.of(relation, attribute.name()).orElse(null)
                        instanceof CellNode.Whole(Cell cell)
                    && cell.identifies());
  }

  private void reading(Relation relation, BinaryFields binary, List<TableReading> readings) {
    if (relation.view()) {
      return;
    }
    List<TableReading.Field> fields = new ArrayList<>();
    for (Attribute attribute : relation.attributes()) {
      CellNode node = cells.of(relation, attribute.name()).orElse(null);
      if (node != null && !isKept(node)) {
        fields.addAll(TableReading.fields(attribute, node, false, binary));
      }
    }
    if (!fields.isEmpty()) {
      List<String> key = stableKey(cells, relation);
      readings.add(new TableReading(relation, TableReading.keys(relation, key, binary), fields));
      samples.put(relation.name(), mask(taken.of(relation.name()), relation));
      rows.put(relation.name(), 0L);
    }
  }

  /// Which rows of a relation are in the sample.
  static long mask(TakenRows taken, Relation relation) {
    return RowSample.mask(taken.all() ? relation.likelyRows() : taken.rows());
  }

  private synchronized void merge(CellTallies counted, Map<QualifiedName, Long> read) {
    tallies.add(counted);
    read.forEach((name, count) -> rows.merge(name, count, Long::sum));
  }

  private static boolean isKept(CellNode node) {
    return node instanceof CellNode.Whole(Cell cell) && cell.kept();
  }

  /// The primary key, where the policy lets all of it pass; else nothing.
  static List<String> stableKey(Cells cells, Relation relation) {
    boolean stable =
        relation.key().stream()
            .allMatch(column -> cells.of(relation, column).filter(node -> !isKept(node)).isEmpty());
    return stable ? relation.key() : List.of();
  }

  /// Whether people wrote it, and none of their texts may stay as it is.
  static boolean isWritten(Cell cell) {
    return cell.rule().dataClass() == PersonalDataClass.FREE_TEXT
        && !cell.kept()
        && !(cell.rule().technique() instanceof Technique.Scrub);
  }
}
