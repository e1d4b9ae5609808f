package dev.highwater.schema.dump;

import dev.highwater.schema.dump.DumpEntry.Section;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The head of an archive and its table of contents, of pg_dump 10 to 18.
///
/// @param custom whether rows follow in the same file
/// @param places where a custom archive's rows begin, by entry, as far as pg_dump knew
/// @param end the byte after the table of contents
record Toc(
    boolean custom,
    Compression compression,
    @Nullable String serverVersion,
    int integerBytes,
    List<DumpEntry> entries,
    Map<Integer, Long> places,
    long end) {

  static final int OLDEST = 12;
  static final int NEWEST = 16;

  /// By their numbers in an archive, from 0.
  private static final List<Compression> COMPRESSIONS =
      List.of(Compression.NONE, Compression.GZIP, Compression.LZ4, Compression.ZSTD);

  /// By their numbers in an archive, from 1.
  private static final List<Section> SECTIONS =
      List.of(Section.NONE, Section.PRE_DATA, Section.DATA, Section.POST_DATA);

  private static final int CUSTOM = 1;
  private static final int DIRECTORY = 5;
  private static final int TAR = 3;
  private static final int PLACE_UNKNOWN = 1;
  private static final int PLACE_KNOWN = 2;
  private static final int MOST_ENTRIES = 50_000_000;

  static Toc read(ArchiveInput in, boolean directory) throws IOException {
    for (byte letter : DumpArchive.magic()) {
      if (in.unsignedByte() != letter) {
        throw in.damaged("it does not begin as an archive of pg_dump does");
      }
    }
    int major = in.unsignedByte();
    int minor = in.unsignedByte();
    int revision = in.unsignedByte();
    if (major != 1 || minor < OLDEST || minor > NEWEST) {
      throw Broken.unknown(
          in.file(), "it is of version %d.%d.%d".formatted(major, minor, revision));
    }
    in.integerBytes(in.unsignedByte());
    int offsetBytes = in.unsignedByte();
    int format = in.unsignedByte();
    // A directory's says that it is of tar, which it shares its form with.
    if (directory ? format != TAR && format != DIRECTORY : format != CUSTOM) {
      throw Broken.unknown(in.file(), "its format has the number " + format);
    }
    Compression compression = compression(in, minor);
    for (int i = 0; i < 7; i++) {
      in.integer();
    }
    in.text();
    String serverVersion = in.text();
    in.text();
    int count = in.integer();
    if (count < 0 || count > MOST_ENTRIES) {
      throw in.damaged("it has " + count + " entries");
    }
    List<DumpEntry> entries = new ArrayList<>();
    Map<Integer, Long> places = new HashMap<>();
    for (int i = 0; i < count; i++) {
      entries.add(entry(in, minor, directory ? -1 : offsetBytes, places));
    }
    return new Toc(
        !directory,
        compression,
        serverVersion,
        in.integerBytes(),
        List.copyOf(entries),
        Map.copyOf(places),
        in.place());
  }

  private static Compression compression(ArchiveInput in, int minor) throws IOException {
    if (minor < 15) {
      return in.integer() == 0 ? Compression.NONE : Compression.GZIP;
    }
    int number = in.unsignedByte();
    if (number >= COMPRESSIONS.size()) {
      throw in.damaged("it is compressed in a way with the number " + number);
    }
    Compression compression = COMPRESSIONS.get(number);
    if (compression == Compression.LZ4) {
      throw Broken.unknown(in.file(), "it is compressed with lz4");
    }
    return compression;
  }

  private static DumpEntry entry(
      ArchiveInput in, int minor, int offsetBytes, Map<Integer, Long> places) throws IOException {
    int id = in.integer();
    boolean hasData = in.integer() != 0;
    in.text();
    in.text();
    String tag = in.textOrEmpty();
    String kind = in.textOrEmpty();
    int section = in.integer();
    if (section < 1 || section > SECTIONS.size()) {
      throw in.damaged("an entry is of a section with the number " + section);
    }
    String statement = in.textOrEmpty();
    String drop = in.textOrEmpty();
    String copy = in.text();
    String namespace = in.text();
    in.text();
    if (minor >= 14) {
      in.text();
    }
    if (minor >= 16) {
      in.integer();
    }
    String owner = in.textOrEmpty();
    in.text();
    List<Integer> dependencies = new ArrayList<>();
    for (String other = in.text(); other != null; other = in.text()) {
      try {
        dependencies.add(Integer.parseInt(other));
      } catch (NumberFormatException none) {
        throw in.damaged("an entry depends on what is no entry");
      }
    }
    String file = null;
    if (offsetBytes < 0) {
      file = in.text();
    } else {
      int state = in.unsignedByte();
      long place = in.unsigned(offsetBytes);
      if (state < PLACE_UNKNOWN || state > 3) {
        throw in.damaged("no place of rows stands here");
      }
      if (state == PLACE_KNOWN) {
        places.put(id, place);
      }
      hasData &= state != 3;
    }
    boolean rows = file == null ? offsetBytes >= 0 && hasData : !file.isEmpty();
    return new DumpEntry(
        id,
        SECTIONS.get(section - 1),
        kind,
        tag,
        namespace,
        statement,
        drop,
        copy == null || copy.isBlank() ? null : copy,
        owner,
        dependencies,
        file,
        rows);
  }
}
