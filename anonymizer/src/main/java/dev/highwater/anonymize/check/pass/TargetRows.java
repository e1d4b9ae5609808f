package dev.highwater.anonymize.check.pass;

import dev.highwater.anonymize.check.carry.CellTallies;
import dev.highwater.anonymize.check.finding.Kind;
import dev.highwater.anonymize.check.finding.Severity;
import dev.highwater.anonymize.check.identifier.IdentifierSet;
import dev.highwater.anonymize.check.identifier.KeyedHash;
import dev.highwater.anonymize.check.pass.TargetPass.Counted;
import dev.highwater.anonymize.check.read.Cell;
import dev.highwater.anonymize.check.read.CellNode;
import dev.highwater.anonymize.check.read.CellWalk;
import dev.highwater.anonymize.check.read.Relation;
import dev.highwater.anonymize.check.read.TableReading;
import dev.highwater.anonymize.check.scan.Hits;
import dev.highwater.anonymize.check.scan.JsonPlace;
import dev.highwater.anonymize.check.scan.Places;
import dev.highwater.anonymize.check.scan.SecretPatterns;
import dev.highwater.anonymize.check.scan.TextScanner;
import dev.highwater.dataset.copy.CopyReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rows that one thread reads of the target.
final class TargetRows implements Readers.RowTaker, Hits {

  /// What takes all that a thread has found.
  interface Sum {
    void merge(
        Places found,
        CellTallies counted,
        Map<Relation, Counted> rows,
        long searched,
        long explained);
  }

  private final Known known;
  private final Set<String> accepted;
  private final Sum sum;
  private final TextScanner scanner;
  private final SecretPatterns secrets = SecretPatterns.standard();
  private final Explained explained;
  private final CellTallies tallies;
  private final RowValues values;
  private final CellWalk walk = new CellWalk(this::value);
  private final Places places = new Places();
  private final Map<Relation, Counted> counts = new HashMap<>();
  private final KeyedHash first = TargetPass.digest(1);
  private final KeyedHash second = TargetPass.digest(2);
  private final boolean[] written;

  private @Nullable TableReading table;
  private ScannedField[] fields = {};
  private long mask;
  private long rows;
  private long firstSum;
  private long secondSum;
  private long searched;
  private long explainedHits;

  private CopyReader tuple = CopyReader.of(java.io.InputStream.nullInputStream());
  private @Nullable ScannedField field;
  private int fieldOffset;
  private int fieldLength;
  private long row;
  private long hits;

  TargetRows(Known known, Set<String> accepted, Sum sum) {
    this.known = known;
    this.accepted = accepted;
    this.sum = sum;
    scanner = new TextScanner(known.identifiers());
    explained = new Explained(known.cells());
    tallies = new CellTallies(known.cells().all().size());
    values = new RowValues(known.identifiers().hash(), known.cells().all().size());
    written = new boolean[known.cells().all().size()];
    known.cells().all().forEach(cell -> written[cell.number()] = SourcePass.isWritten(cell));
  }

  @Override
  public void begin(TableReading next) {
    values.begin();
    flush();
    if (!next.equals(table)) {
      fields =
          next.fields().stream()
              .map(one -> new ScannedField(one, column(next, one)))
              .toArray(ScannedField[]::new);
    }
    table = next;
    mask = known.samples().getOrDefault(next.relation().name(), 0L);
  }

  private @Nullable CellNode column(TableReading reading, TableReading.Field one) {
    return known.cells().of(reading.relation(), one.attribute().name()).orElse(null);
  }

  @Override
  public void row(CopyReader next) {
    TableReading current = table;
    if (current == null) {
      return;
    }
    tuple = next;
    byte[] bytes = next.array();
    int place = next.fieldOffset(0);
    row =
        (long) int4(bytes, place) << 16
            | ((bytes[place + 4] & 0xff) << 8 | (bytes[place + 5] & 0xff));
    rows++;
    int from = place + 6;
    int size = next.offset() + next.length() - from;
    firstSum += first.of(bytes, from, size);
    secondSum += second.of(bytes, from, size);
    boolean sampled = values.begin(next, current.keyColumns().size(), mask);
    int at = 1 + current.keyColumns().size();
    for (ScannedField one : fields) {
      int length = next.fieldLength(at);
      if (length >= 0) {
        field(one, bytes, next.fieldOffset(at), length);
      }
      at++;
    }
    if (sampled) {
      values.forEach((key, cell, value) -> known.sample().target(key, cell, value));
    }
  }

  private void field(ScannedField one, byte[] bytes, int offset, int length) {
    CellNode node = one.field().node();
    if (one.walked() && node != null) {
      walk.walk(node, bytes, offset, length);
    }
    if (!one.field().scanned() || explained.constant(one.whole(), bytes, offset, length)) {
      return;
    }
    searched += length;
    long hash = one.remembers() ? known.identifiers().hash().of(bytes, offset, length) : 0;
    if (hash != 0 && one.isClean(hash)) {
      return;
    }
    long before = hits;
    field = one;
    fieldOffset = offset;
    fieldLength = length;
    scanner.scan(bytes, offset, length, one.origin(), one.json(), this);
    if (one.mayHaveSecrets()) {
      secrets.find(
          bytes,
          offset,
          length,
          form ->
              add(
                  Kind.SECRET_PATTERN,
                  form.sure() ? Severity.LEAK : Severity.WARNING,
                  one.field().attribute().name(),
                  form.name()));
    }
    if (hash != 0 && hits == before) {
      one.clean(hash);
    }
  }

  private void value(Cell cell, byte[] bytes, int offset, int length) {
    if (cell.kept() || length == 0) {
      return;
    }
    long hash = known.identifiers().hash().of(bytes, offset, length);
    tallies.add(cell, hash, bytes, offset, length);
    values.add(cell, hash);
    if (written[cell.number()]
        && length >= SourceRows.LEAST_TEXT
        && !explained.constant(cell, bytes, offset, length)
        && known.texts().contains(known.identifiers().hash().mix(hash ^ cell.number()))) {
      add(Kind.SAME_TEXT, Severity.LEAK, cell.shown(), "as in the source");
    }
  }

  @Override
  public void identifier(long found, int place, boolean whole, boolean encoded) {
    Cell cell = cellAt(place);
    if (IdentifierSet.isCommonWord(found) || explained.hit(found, cell)) {
      explainedHits++;
      hits++;
      return;
    }
    add(
        encoded ? Kind.ENCODED_IDENTIFIER : Kind.IDENTIFIER,
        Severity.LEAK,
        shownCell(cell, place),
        "from " + known.cells().origin(found));
  }

  @Override
  public void date(int place, boolean encoded) {
    Cell cell = cellAt(place);
    if (explained.date(cell)) {
      explainedHits++;
      hits++;
      return;
    }
    boolean dense = known.identifiers().dates().dense();
    add(
        Kind.DATE,
        dense ? Severity.WARNING : Severity.LEAK,
        shownCell(cell, place),
        dense ? "so many days are somebody's that it may be chance" : "a date of the source");
  }

  /// The cell of what was found; null where the policy has none.
  private @Nullable Cell cellAt(int place) {
    if (field == null) {
      return null;
    }
    return switch (field.field().node()) {
      case CellNode.Whole(Cell cell) -> cell;
      case CellNode.OfJson json -> Explained.at(json, path(place));
      case CellNode.OfElements _, CellNode.OfFields _ -> null;
      case null -> inside(field.column());
    };
  }

  /// Of an array the cell of its elements; a composite as text is not taken apart.
  private static @Nullable Cell inside(@Nullable CellNode node) {
    return switch (node) {
      case CellNode.OfElements(CellNode.Whole(Cell cell)) -> cell;
      case CellNode.OfFields fields
          when fields.fields().size() == 1
              && fields.fields().get(0) instanceof CellNode.Whole(Cell cell) ->
          cell;
      case CellNode.Whole _, CellNode.OfJson _, CellNode.OfElements _, CellNode.OfFields _ -> null;
      case null -> null;
    };
  }

  private String path(int place) {
    String path = JsonPlace.of(tuple.array(), fieldOffset, fieldLength, place);
    return path.endsWith(".(key)") ? path.substring(0, path.length() - 6) : path;
  }

  /// Keys of JSON that the policy does not list are not shown: they may be values.
  private String shownCell(@Nullable Cell cell, int place) {
    String column = field == null ? "" : field.field().attribute().name();
    if (cell != null && cell.column().equals(column)) {
      return cell.shown();
    }
    boolean json = field != null && field.field().attribute().type().startsWith("json");
    return json && JsonPlace.of(tuple.array(), fieldOffset, fieldLength, place).endsWith("(key)")
        ? column + " (a key)"
        : column;
  }

  private void add(Kind kind, Severity severity, String cell, String detail) {
    hits++;
    TableReading current = table;
    if (current == null) {
      return;
    }
    String column = cell.contains(" ") ? cell.substring(0, cell.indexOf(' ')) : cell;
    boolean known = accepted.contains(current.relation().name() + "." + column);
    places.add(
        new Places.Place(
            kind,
            known ? Severity.NOTICE : severity,
            current.relation(),
            cell,
            known ? detail + "; accepted" : detail),
        row);
  }

  private void flush() {
    if (table != null) {
      counts.merge(table.relation(), new Counted(rows, firstSum, secondSum), Counted::plus);
    }
    rows = 0;
    firstSum = 0;
    secondSum = 0;
  }

  @Override
  public void end() {
    flush();
    sum.merge(places, tallies, counts, searched, explainedHits);
  }

  private static int int4(byte[] bytes, int at) {
    return bytes[at] << 24
        | (bytes[at + 1] & 0xff) << 16
        | (bytes[at + 2] & 0xff) << 8
        | (bytes[at + 3] & 0xff);
  }
}
