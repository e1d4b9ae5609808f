package dev.highwater.dataset.archive;

import dev.highwater.dataset.digest.Digest;
import dev.highwater.dataset.digest.RangeDigest;
import dev.highwater.dataset.manifest.RangeEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/// Looks at the file of one table: whether it is there, whole, and holds the rows it should.
final class FileCheck {

  private final Path folder;
  private final Archive archive;
  private final TableFile file;
  private final boolean unpack;
  private final List<Flaw> flaws = new ArrayList<>();

  /// @param unpack whether the rows are looked at as well, or only the bytes of the file
  FileCheck(Path folder, Archive archive, TableFile file, boolean unpack) {
    this.folder = folder;
    this.archive = archive;
    this.file = file;
    this.unpack = unpack;
  }

  List<Flaw> flaws() {
    Path path = folder.resolve(file.name());
    if (!Files.isRegularFile(path)) {
      flaw("", "the file is missing");
      return flaws;
    }
    try (BlockReader reader = BlockReader.open(folder, archive, file)) {
      long size = Files.size(path);
      if (size != file.bytes()) {
        flaw("", "it has " + size + " bytes, and should have " + file.bytes());
      }
      bytes(reader);
    } catch (IOException unreadable) {
      flaw("", "it cannot be read: " + unreadable.getMessage());
    }
    return flaws;
  }

  /// Once over all bytes, so that what no block is to blame for is found too.
  private void bytes(BlockReader reader) throws IOException {
    MessageDigest whole = Sha256.begin();
    long at = 0;
    boolean complete = true;
    try {
      for (int i = 0; i < file.blocks().size(); i++) {
        Block block = file.blocks().get(i);
        if (i == 0) {
          whole.update(reader.bytes(0, Math.toIntExact(block.offset())));
        }
        complete &= block(reader, i, block, whole);
        at = block.end();
      }
      whole.update(reader.bytes(at, Math.toIntExact(file.bytes() - at)));
    } catch (DamageException cut) {
      complete = false;
      if (flaws.isEmpty()) {
        flaw("", cut.reason());
      }
    }
    if (complete && flaws.isEmpty() && !Sha256.end(whole).equals(file.sha256())) {
      flaw("", "its header or its trailer, before and behind the rows, is damaged");
    }
  }

  private boolean block(BlockReader reader, int i, Block block, MessageDigest whole)
      throws IOException {
    RangeEntry range = archive.rows(file).ranges().get(i);
    String rows = "rows %d to %d".formatted(range.first(), range.end() - 1);
    byte[] bytes;
    try {
      bytes = reader.bytes(block.offset(), block.bytes());
    } catch (DamageException cut) {
      flaw(rows, cut.reason());
      return false;
    }
    whole.update(bytes);
    try {
      BlockReader.checkSum(block, bytes);
      if (unpack) {
        compare(rows, range.digest(), reader.unpack(i, bytes));
      }
    } catch (DamageException damaged) {
      flaw(rows, damaged.reason());
    }
    return true;
  }

  private void compare(String rows, Digest expected, Tuples tuples) {
    RangeDigest digest = new RangeDigest();
    for (int row = 0; row < tuples.count(); row++) {
      digest.add(tuples.array(), tuples.offset(row), tuples.length(row));
    }
    if (!digest.digest().equals(expected)) {
      flaw(
          rows,
          "the rows have the digest %s, and should have %s".formatted(digest.digest(), expected));
    }
  }

  private void flaw(String rows, String what) {
    flaws.add(new Flaw(file.name(), file.table().toString(), rows, what));
  }
}
