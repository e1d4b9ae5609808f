package dev.highwater.anonymize.check.pass;

import dev.highwater.anonymize.check.carry.CellTallies;
import dev.highwater.anonymize.check.carry.RowSample;
import dev.highwater.anonymize.check.identifier.IdentifierForms;
import dev.highwater.anonymize.check.identifier.IdentifierSet;
import dev.highwater.anonymize.check.identifier.KeyedHash;
import dev.highwater.anonymize.check.identifier.LongTable;
import dev.highwater.anonymize.check.identifier.Vocabulary;
import dev.highwater.anonymize.check.read.Cell;
import dev.highwater.anonymize.check.read.CellNode;
import dev.highwater.anonymize.check.read.CellWalk;
import dev.highwater.anonymize.check.read.Cells;
import dev.highwater.anonymize.check.read.Relation;
import dev.highwater.anonymize.check.read.Relation.Attribute;
import dev.highwater.anonymize.check.read.Relations;
import dev.highwater.anonymize.check.read.TableReading;
import dev.highwater.anonymize.policy.PersonalDataClass;
import dev.highwater.anonymize.policy.Technique;
import dev.highwater.anonymize.subset.Closure;
import dev.highwater.anonymize.subset.TakenRows;
import dev.highwater.dataset.copy.CopyReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads all values of the source that must not be seen again, and keeps their hashes.
public final class SourcePass {

  /// Texts of people that are shorter may well be the same by chance.
  static final int LEAST_TEXT = 12;

  private final Cells cells;
  private final Closure taken;
  private final IdentifierSet identifiers;
  private final Vocabulary vocabulary;
  private final KeyedHash hash;
  private final CellTallies tallies;
  private final RowSample sample;
  private final LongTable texts = new LongTable();
  private boolean numbers;

  private SourcePass(Cells cells, Closure taken, Vocabulary vocabulary, long mostIdentifiers) {
    this.cells = cells;
    this.taken = taken;
    this.vocabulary = vocabulary;
    this.hash = KeyedHash.random();
    this.identifiers = new IdentifierSet(hash, mostIdentifiers);
    this.tallies = new CellTallies(cells.all().size());
    this.sample = new RowSample(hash, cells.all().size());
  }

  /// Reads the source: identifiers of all rows, and what the cells come to of those that the target
  /// was made of.
  public static Known read(
      State source,
      Cells cells,
      Closure taken,
      Vocabulary vocabulary,
      long mostIdentifiers,
      int threads)
      throws SQLException, InterruptedException {
    SourcePass pass = new SourcePass(cells, taken, vocabulary, mostIdentifiers);
    List<TableReading> readings = new ArrayList<>();
    for (Relation relation : Relations.of(source.connection())) {
      pass.reading(relation, readings);
    }
    source.readers().read(readings, threads, pass::taker);
    pass.identifiers.freeze();
    return new Known(cells, pass.identifiers, pass.tallies, pass.sample, pass.texts, pass.numbers);
  }

  private void reading(Relation relation, List<TableReading> readings) {
    List<TableReading.Field> fields = new ArrayList<>();
    for (Attribute attribute : relation.attributes()) {
      CellNode node = cells.of(relation, attribute.name()).orElse(null);
      if (node == null || isKept(node)) {
        continue;
      }
      fields.addAll(TableReading.fields(attribute, node, false));
      numbers |=
          attribute.isNumber() && node instanceof CellNode.Whole(Cell cell) && cell.identifies();
    }
    if (!fields.isEmpty() && !relation.view()) {
      readings.add(new TableReading(relation, stableKey(cells, relation), fields));
    }
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

  private Readers.RowTaker taker() {
    return new Taker();
  }

  private final class Taker implements Readers.RowTaker {
    private final IdentifierForms forms = new IdentifierForms(identifiers, vocabulary);
    private final CellTallies own = new CellTallies(cells.all().size());
    private final LongTable seen = new LongTable();
    private final RowValues row = new RowValues(hash, cells.all().size());
    private final CellWalk walk = new CellWalk(this::value);
    private @Nullable TableReading table;
    private Attribute attribute = new Attribute("none", "none", 'U');
    private TakenRows rowsTaken = TakenRows.ALL;
    private boolean mine = true;
    private long mask;

    @Override
    public void begin(TableReading next) {
      table = next;
      rowsTaken = taken.of(next.relation().name());
      mask = RowSample.mask(rowsTaken.all() ? next.relation().rows() : rowsTaken.rows());
      row.begin();
      row.names(next);
    }

    @Override
    public void row(CopyReader tuple) {
      TableReading current = table;
      if (current == null) {
        return;
      }
      mine = rowsTaken.contains(tuple.array(), tuple.fieldOffset(0));
      boolean sampled = mine && row.begin(tuple, current.keyColumns().size(), mask);
      int field = 1 + current.keyColumns().size();
      for (TableReading.Field one : current.fields()) {
        int length = tuple.fieldLength(field);
        if (length >= 0 && one.node() != null) {
          attribute = one.attribute();
          walk.walk(one.node(), tuple.array(), tuple.fieldOffset(field), length);
        }
        field++;
      }
      row.fullNames(tuple, forms);
      if (sampled) {
        row.forEach((key, cell, value) -> sample.source(key, cell, value));
      }
    }

    private void value(Cell cell, byte[] bytes, int offset, int length) {
      // What is empty tells of nobody, and stays so.
      if (cell.kept() || length == 0) {
        return;
      }
      long value = hash.of(bytes, offset, length);
      if (mine) {
        own.add(cell, value, bytes, offset, length);
        row.add(cell, value);
      }
      boolean date = attribute.isDate() || isDate(bytes, offset, length);
      if (cell.dates() && date) {
        forms.addDate(bytes, offset, length);
      }
      if (cell.identifies() && !date && !attribute.isBare()) {
        long once = hash.mix(value + cell.number());
        if (!seen.contains(once)) {
          if (seen.size() > 1 << 20) {
            seen.clear();
          }
          seen.put(once, 1);
          forms.add(bytes, offset, length, cell.number());
        }
      } else if (isWritten(cell) && length >= LEAST_TEXT) {
        synchronized (texts) {
          texts.put(hash.mix(value ^ cell.number()), 1);
        }
      }
    }

    @Override
    public void end() {
      synchronized (tallies) {
        tallies.add(own);
      }
    }
  }

  /// Whether people wrote it, and none of their texts may stay as it is.
  static boolean isWritten(Cell cell) {
    return cell.rule().dataClass() == PersonalDataClass.FREE_TEXT
        && !cell.kept()
        && !(cell.rule().technique() instanceof Technique.Scrub);
  }

  private static boolean isDate(byte[] bytes, int offset, int length) {
    return length == 10
        && bytes[offset + 4] == '-'
        && bytes[offset + 7] == '-'
        && new String(bytes, offset, 10, StandardCharsets.US_ASCII)
            .toLowerCase(Locale.ROOT)
            .matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  }
}
