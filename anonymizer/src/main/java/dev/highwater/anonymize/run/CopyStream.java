package dev.highwater.anonymize.run;

import dev.highwater.anonymize.mask.FieldMask;
import dev.highwater.anonymize.mask.MaskCompiler;
import dev.highwater.anonymize.mask.RowMask;
import dev.highwater.anonymize.plan.TablePlan;
import dev.highwater.anonymize.snapshot.ReadQuery;
import dev.highwater.anonymize.snapshot.Snapshot;
import dev.highwater.anonymize.snapshot.TableRange;
import dev.highwater.anonymize.target.Ledger;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.session.Session;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// One stream of rows: a session that reads the snapshot, and one that fills the target. Confined
/// to one thread.
public final class CopyStream implements AutoCloseable {

  private final Snapshot snapshot;
  private final Catalog target;
  private final MaskCompiler compiler;
  private final UnaryOperator<String> order;
  private final RunProgress progress;
  private final Session reader;
  private final Session writer;
  private final RangeCopy copy = new RangeCopy();
  private final Map<QualifiedName, RowMask> masks = new HashMap<>();

  /// @param target the catalogue of the target, whose types have oids of their own
  /// @param order gives a secret text for a key domain, by which rows are shuffled
  CopyStream(
      Snapshot snapshot,
      Catalog target,
      Session reader,
      Session writer,
      MaskCompiler compiler,
      UnaryOperator<String> order,
      RunProgress progress) {
    this.snapshot = snapshot;
    this.target = target;
    this.reader = reader;
    this.writer = writer;
    this.compiler = compiler;
    this.order = order;
    this.progress = progress;
  }

  /// Copies a range, and writes into the ledger that it is there, or does neither.
  public void copy(TableRange range) throws SQLException, IOException {
    TablePlan plan = range.plan();
    QualifiedName name = plan.table().name();
    writer.connection().setAutoCommit(false);
    boolean frozen = range.blocks().all() && plan.table().kind() == Table.Kind.ORDINARY;
    try {
      if (frozen) {
        writer.execute("TRUNCATE ONLY " + name.quoted());
      }
      long rows =
          copy.copy(
              reader,
              ReadQuery.of(range, order),
              writer,
              plan,
              mask(plan),
              oids(plan),
              frozen,
              bytes -> progress.copied(name, bytes));
      Ledger.add(
          writer.connection(),
          new Ledger.Line(
              name,
              range.blocks(),
              rows,
              snapshot.moment().oldest(),
              range.taken().digest(range.blocks().first(), range.blocks().end())));
      writer.connection().commit();
    } catch (SQLException | IOException | RuntimeException failed) {
      if (!writer.connection().isClosed()) {
        writer.connection().rollback();
      }
      throw failed;
    }
  }

  private @Nullable RowMask mask(TablePlan plan) {
    if (plan.passes()) {
      return null;
    }
    return masks.computeIfAbsent(
        plan.table().name(),
        name -> {
          @Nullable FieldMask[] fields = compiler.compile(plan.columns(), plan.rules());
          return new RowMask(fields);
        });
  }

  private @Nullable OwnOids oids(TablePlan plan) {
    Table there =
        target
            .table(plan.table().name())
            .orElseThrow(() -> new IllegalStateException("No table " + plan.table().name()));
    return OwnOids.of(
        plan.columns().stream().map(Column::type).toList(),
        plan.columns().stream()
            .map(column -> there.column(column.name()).orElseThrow().type())
            .toList());
  }

  @Override
  public void close() throws SQLException {
    try {
      reader.close();
    } finally {
      writer.close();
    }
  }
}
