package dev.highwater.seed.verify;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.copy.CopyReader;
import dev.highwater.dataset.digest.Digest;
import dev.highwater.dataset.digest.RangeDigest;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.session.Session;
import dev.highwater.seed.generate.RowWriter;
import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.inspect.Finding;
import dev.highwater.seed.inspect.Look;
import dev.highwater.seed.ledger.LoadedRange;
import dev.highwater.seed.load.RowRange;
import dev.highwater.seed.load.RowRanges;
import dev.highwater.seed.plan.TablePlan;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/// The digest of one table three times: as the server gives its rows back, as the ledger has it,
/// and as computing the rows anew has it.
///
/// @param rows the table's own rows as a query names them: without those of tables that inherit
/// @param found takes the digest of the rows that are there
record TableDigests(
    TablePlan plan,
    TableSource source,
    String rows,
    List<LoadedRange> ranges,
    Set<Aspect> aspects,
    Map<QualifiedName, Digest> found)
    implements Look {

  @Override
  public List<Finding> look(Session session) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    missingRanges(findings);
    if (aspects.contains(Aspect.RECOMPUTED)) {
      recompute(findings);
    }
    if (aspects.contains(Aspect.DIGESTS)) {
      Digest there = fromServer(session);
      found.put(plan.table(), there);
      Digest known = ranges.stream().map(LoadedRange::digest).reduce(Digest.EMPTY, Digest::plus);
      if (!there.equals(known)) {
        findings.addAll(differences(session, there, known));
      }
    }
    return findings;
  }

  private void missingRanges(List<Finding> findings) {
    List<RowRange> missing = RowRanges.missing(plan.table(), plan.rows(), plan.rangeRows(), ranges);
    if (!missing.isEmpty()) {
      RowRange first = missing.getFirst();
      findings.add(
          new Finding(
              Finding.Kind.RANGE_MISSING,
              plan.table(),
              rows(first.first(), first.count()),
              missing.stream().mapToLong(RowRange::count).sum(),
              missing.size() + " planned ranges are not loaded; this is the first.",
              List.of()));
    }
  }

  /// Each range of the ledger anew, up to the first that differs.
  private void recompute(List<Finding> findings) {
    RowWriter writer = source.open();
    CopyBuffer buffer = new CopyBuffer(1 << 10);
    RangeDigest digest = new RangeDigest(source.form().mask());
    for (LoadedRange range : ranges) {
      if (range.first() + range.count() > source.rows()) {
        continue;
      }
      digest.clear();
      for (long row = range.first(); row < range.first() + range.count(); row++) {
        buffer.clear();
        writer.write(row, buffer);
        digest.add(buffer.array(), 0, buffer.size());
      }
      if (!digest.digest().equals(range.digest())) {
        findings.add(
            new Finding(
                Finding.Kind.DIGEST,
                plan.table(),
                rows(range.first(), range.count()),
                range.count(),
                "Computed anew, this range has another digest than when it was loaded: the"
                    + " generator has changed, or the ledger was written to.",
                List.of()));
        return;
      }
    }
  }

  private Digest fromServer(Session session) throws SQLException {
    RangeDigest digest = new RangeDigest(source.form().mask());
    try {
      digest.addAll(
          CopyReader.of(
              session
                  .connection()
                  .unwrap(PGConnection.class)
                  .getCopyAPI()
                  .copyOut(copyOut(source, rows))));
    } catch (IOException failed) {
      throw failed.getCause() instanceof SQLException cause ? cause : new SQLException(failed);
    }
    return digest.digest();
  }

  private List<Finding> differences(Session session, Digest there, Digest known)
      throws SQLException {
    if (aspects.contains(Aspect.RECOMPUTED) && there.rows() <= RowSearch.MOST_ROWS) {
      List<Finding> different = new RowSearch(session, plan, source, rows).differences();
      if (!different.isEmpty()) {
        return different;
      }
    }
    return List.of(
        new Finding(
            Finding.Kind.DIGEST,
            plan.table(),
            "all rows",
            0,
            "The rows in the table have the digest %s, those that were loaded %s."
                .formatted(there, known),
            List.of()));
  }

  /// Gives the rows of a table with the source's columns, in the order in which they are stored.
  static String copyOut(TableSource source, String table) {
    return "COPY (SELECT "
        + source.columns().stream()
            .map(column -> read(column, source))
            .collect(Collectors.joining(", "))
        + " FROM "
        + table
        + " AS own) TO STDOUT (FORMAT binary)";
  }

  /// A column as tuples of the source have it.
  private static String read(String column, TableSource source) {
    String quoted = QualifiedName.quote(column);
    return source.form().textual().contains(column) ? quoted + "::pg_catalog.text" : quoted;
  }

  static String rows(long first, long count) {
    return "rows " + first + " to " + (first + count - 1);
  }
}
