package dev.highwater.volume.scenario;

import dev.highwater.volume.sql.SqlStatement;
import java.time.Duration;
import java.util.List;

/// What the paths need that bring in lines one by one and not as a set. Every statement takes the
/// fields of a line as parameters of type text.
///
/// @param key the field that names the row of a line; it stands in a file once
/// @param size lines of a batch, and of a chunk
/// @param upsert inserts or updates the row of a line, and returns `inserted`, a boolean
/// @param find gives a row where there is one for the line's key
/// @param insert for a line without one
/// @param update for a line with one
/// @param transactionPerLine whether the path `row` commits each line, or the file at its end
/// @param budget after which the path `row` stops: what it did by then is a sample
/// @param fields what each must be
public record LineImport(
    String key,
    int size,
    SqlStatement upsert,
    SqlStatement find,
    SqlStatement insert,
    SqlStatement update,
    boolean transactionPerLine,
    Duration budget,
    List<FieldRule> fields) {

  public LineImport {
    fields = List.copyOf(fields);
  }
}
