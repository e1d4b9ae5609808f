package dev.highwater.anonymize.check.pass;

import dev.highwater.anonymize.check.carry.CellTallies;
import dev.highwater.anonymize.check.carry.RowSample;
import dev.highwater.anonymize.check.identifier.Fingerprints;
import dev.highwater.anonymize.check.identifier.IdentifierForms;
import dev.highwater.anonymize.check.identifier.IdentifierSet;
import dev.highwater.anonymize.check.identifier.KeyedHash;
import dev.highwater.anonymize.check.identifier.Vocabulary;
import dev.highwater.anonymize.check.read.Cell;
import dev.highwater.anonymize.check.read.CellWalk;
import dev.highwater.anonymize.check.read.Cells;
import dev.highwater.anonymize.check.read.TableReading;
import dev.highwater.anonymize.subset.Closure;
import dev.highwater.anonymize.subset.TakenRows;
import dev.highwater.dataset.copy.CopyReader;
import dev.highwater.schema.catalog.QualifiedName;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The rows that one thread reads of the source.
final class SourceRows implements Readers.RowTaker {

  /// Texts of people that are shorter may well be the same by chance.
  static final int LEAST_TEXT = 12;

  /// Values that a thread has seen a moment ago are not taken apart again.
  private static final int REMEMBERED = 1 << 15;

  private static final int EPOCH_DAYS = 10_957; // from 1970 to 2000
  private static final long DAY_MICROS = 86_400_000_000L;

  /// What takes all that a thread has counted.
  interface Sum {
    void merge(CellTallies counted, Map<QualifiedName, Long> rows);
  }

  private final Closure closure;
  private final KeyedHash hash;
  private final IdentifierSet identifiers;
  private final RowSample sample;
  private final Fingerprints texts;
  private final Sum sum;
  private final IdentifierForms forms;
  private final CellTallies own;
  private final long[] seen = new long[REMEMBERED];
  private final RowValues row;
  private final CellWalk walk = new CellWalk(this::value);
  private final OwnNames names;
  private final boolean[] identifies;
  private final boolean[] dated;
  private final boolean[] written;
  private final Map<QualifiedName, Long> rows = new HashMap<>();

  private @Nullable TableReading table;
  private TableReading.Field[] fields = {};
  private TableReading.@Nullable Field field;
  private TakenRows taken = TakenRows.ALL;
  private boolean mine = true;
  private long count;
  private long mask;

  SourceRows(
      Cells cells,
      Closure closure,
      IdentifierSet identifiers,
      Vocabulary vocabulary,
      RowSample sample,
      Fingerprints texts,
      Sum sum) {
    this.closure = closure;
    this.hash = identifiers.hash();
    this.identifiers = identifiers;
    this.sample = sample;
    this.texts = texts;
    this.sum = sum;
    int size = cells.all().size();
    forms = new IdentifierForms(identifiers, vocabulary);
    own = new CellTallies(size);
    row = new RowValues(hash, size);
    names = OwnNames.of(cells);
    identifies = new boolean[size];
    dated = new boolean[size];
    written = new boolean[size];
    for (Cell cell : cells.all()) {
      identifies[cell.number()] = cell.identifies();
      dated[cell.number()] = cell.dates();
      written[cell.number()] = SourcePass.isWritten(cell);
    }
  }

  @Override
  public void begin(TableReading next) {
    flush();
    table = next;
    fields = next.fields().toArray(TableReading.Field[]::new);
    taken = closure.of(next.relation().name());
    mask = SourcePass.mask(taken, next.relation());
    row.begin();
    row.names(next);
  }

  @Override
  public void row(CopyReader tuple) {
    TableReading current = table;
    if (current == null) {
      return;
    }
    count++;
    int keys = current.keyColumns().size();
    mine = taken.contains(tuple.array(), tuple.fieldOffset(0));
    boolean sampled = mine && row.begin(tuple, keys, mask);
    for (int i = 0; i < fields.length; i++) {
      TableReading.Field one = fields[i];
      int place = 1 + keys + i;
      int length = tuple.fieldLength(place);
      if (length >= 0 && one.node() != null) {
        field = one;
        walk.walk(one.node(), tuple.array(), tuple.fieldOffset(place), length);
      }
    }
    row.fullNames(tuple, forms);
    if (sampled) {
      row.forEach((key, cell, value) -> sample.source(key, cell, value));
    }
  }

  private void value(Cell cell, byte[] bytes, int offset, int length) {
    // What is empty tells of nobody, and stays so.
    if (cell.kept() || length == 0 || field == null) {
      return;
    }
    int number = cell.number();
    long value = hash.of(bytes, offset, length);
    if (mine) {
      own.add(cell, value, bytes, offset, length);
      row.add(cell, value);
    }
    if (field.binary()) {
      if (dated[number] && field.attribute().isDate()) {
        identifiers.dates().add(day(bytes, offset, length));
      }
      return;
    }
    boolean date = field.attribute().isDate() || isDate(bytes, offset, length);
    if (date && dated[number]) {
      forms.addDate(bytes, offset, length);
    }
    if (identifies[number] && !date && !field.attribute().isBare()) {
      long once = hash.mix(value + number);
      int at = (int) (once & (REMEMBERED - 1));
      if (seen[at] != once) {
        seen[at] = once;
        if (!names.is(number, bytes, offset, length)) {
          forms.add(bytes, offset, length, number);
        }
      }
    } else if (written[number] && length >= LEAST_TEXT) {
      texts.put(hash.mix(value ^ number));
    }
  }

  /// Days since 1970 of a date, or of a moment, as the server keeps them.
  private static long day(byte[] bytes, int offset, int length) {
    long kept = length == 4 ? bytes[offset] : 0;
    for (int i = length == 4 ? 1 : 0; i < length; i++) {
      kept = kept << 8 | (bytes[offset + i] & 0xff);
    }
    return EPOCH_DAYS + (length == 4 ? kept : Math.floorDiv(kept, DAY_MICROS));
  }

  private static boolean isDate(byte[] bytes, int offset, int length) {
    return length == 10
        && bytes[offset + 4] == '-'
        && bytes[offset + 7] == '-'
        && new String(bytes, offset, 10, StandardCharsets.US_ASCII)
            .toLowerCase(Locale.ROOT)
            .matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  }

  private void flush() {
    if (table != null) {
      rows.merge(table.relation().name(), count, Long::sum);
    }
    count = 0;
  }

  @Override
  public void end() {
    flush();
    sum.merge(own, rows);
  }
}
