package dev.highwater.schema.dump;

import dev.highwater.schema.dump.DumpEntry.Section;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the table of contents of a directory archive as pg_dump 15 does.
record TocOutput(OutputStream out) {

  private static final int MINOR = 14;
  private static final int INTEGER_BYTES = 4;
  private static final int OFFSET_BYTES = 8;

  /// A directory's says that it is of tar, which it shares its form with.
  private static final int FORMAT = 3;

  private static final int LEVEL = 6;

  void write(String database, String version, List<DumpEntry> entries) throws IOException {
    out.write(DumpArchive.magic());
    out.write(new byte[] {1, MINOR, 0, INTEGER_BYTES, OFFSET_BYTES, FORMAT});
    integer(LEVEL);
    // The first of January 1970: the same rows give the same bytes.
    for (int part : new int[] {0, 0, 0, 1, 0, 70, 0}) {
      integer(part);
    }
    text(database);
    text(version);
    text(version);
    integer(entries.size());
    for (DumpEntry entry : entries) {
      write(entry);
    }
  }

  private void write(DumpEntry entry) throws IOException {
    integer(entry.id());
    integer(entry.hasData() ? 1 : 0);
    text("0");
    text("0");
    text(entry.tag());
    text(entry.kind());
    integer(section(entry.section()));
    text(entry.statement());
    text(entry.dropStatement());
    text(entry.copyStatement());
    text(entry.namespace());
    text("");
    // Access methods other than the default stand in the statements.
    text(null);
    text(entry.owner());
    text("false");
    for (int other : entry.dependencies()) {
      text(Integer.toString(other));
    }
    text(null);
    text(entry.file() == null ? "" : entry.file());
  }

  private static int section(Section section) {
    return switch (section) {
      case NONE -> 1;
      case PRE_DATA -> 2;
      case DATA -> 3;
      case POST_DATA -> 4;
    };
  }

  private void integer(int value) throws IOException {
    out.write(value < 0 ? 1 : 0);
    long size = Math.abs((long) value);
    for (int i = 0; i < INTEGER_BYTES; i++) {
      out.write((int) (size >> (8 * i)) & 0xFF);
    }
  }

  private void text(@Nullable String text) throws IOException {
    if (text == null) {
      integer(-1);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    integer(bytes.length);
    out.write(bytes);
  }
}
