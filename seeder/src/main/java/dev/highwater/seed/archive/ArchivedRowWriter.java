package dev.highwater.seed.archive;

import dev.highwater.dataset.archive.BlockReader;
import dev.highwater.dataset.archive.DamageException;
import dev.highwater.dataset.archive.Tuples;
import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.digest.OidMask;
import dev.highwater.dataset.manifest.RangeEntry;
import dev.highwater.schema.failure.Failure;
import dev.highwater.seed.generate.RowWriter;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads rows of a table's file, a block at a time; each block is checked before its first row is
/// given away.
final class ArchivedRowWriter implements RowWriter {

  private final ArchivedRows source;
  private final List<RangeEntry> ranges;
  private final @Nullable OidMask filling;
  private final TextLine lines;
  private @Nullable Tuples block;
  private long first;

  ArchivedRowWriter(ArchivedRows source) {
    this.source = source;
    this.ranges = source.archive().rows(source.file()).ranges();
    this.filling = source.filling().orElse(null);
    this.lines = new TextLine(source.file().columns());
  }

  @Override
  public void write(long row, CopyBuffer out) {
    Tuples tuples = tuples(row);
    int index = (int) (row - first);
    int start = out.size();
    out.putBytes(tuples.array(), tuples.offset(index), tuples.length(index));
    if (filling != null) {
      filling.apply(out.array(), start);
    }
  }

  @Override
  public void writeLine(long row, CopyBuffer out) {
    Tuples tuples = tuples(row);
    lines.append(tuples.array(), tuples.offset((int) (row - first)), out);
  }

  private Tuples tuples(long row) {
    Tuples tuples = block;
    if (tuples == null || row < first || row >= first + tuples.count()) {
      tuples = read(row);
      block = tuples;
    }
    return tuples;
  }

  private Tuples read(long row) {
    int index = Math.toIntExact(row / source.file().rangeRows());
    RangeEntry range = ranges.get(index);
    if (row < range.first() || row >= range.end()) {
      throw new IllegalStateException(
          "Row %d of %s is not in its block".formatted(row, source.table()));
    }
    first = range.first();
    try (BlockReader reader = BlockReader.open(source.folder(), source.archive(), source.file())) {
      return reader.rows(index);
    } catch (DamageException damaged) {
      throw failure(range).why(damaged.reason()).causedBy(damaged);
    } catch (IOException unreadable) {
      throw failure(range).why(unreadable).causedBy(unreadable);
    }
  }

  private Failure failure(RangeEntry range) {
    return Failure.of("A file of the dataset is damaged")
        .where(
            "%s, rows %d to %d of %s"
                .formatted(
                    source.folder().resolve(source.file().name()),
                    range.first(),
                    range.end() - 1,
                    source.table()))
        .remedy(
            "highwater dataset verify DIR names all that is damaged; 'dataset build' into the same"
                + " folder makes it anew");
  }
}
