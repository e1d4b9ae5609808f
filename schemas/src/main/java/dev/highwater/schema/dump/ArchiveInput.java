package dev.highwater.schema.dump;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Reads numbers and texts as archives write them, and knows at which byte it stands.
final class ArchiveInput implements AutoCloseable {

  private static final int LONGEST_TEXT = 1 << 29;

  private final Path file;
  private final InputStream input;
  private long place;
  private int integerBytes = 4;

  ArchiveInput(Path file, long place) throws IOException {
    this.file = file;
    InputStream stream = Files.newInputStream(file);
    try {
      stream.skipNBytes(place);
    } catch (IOException beyond) {
      stream.close();
      throw Broken.at(file, place, "the archive ends before this place");
    }
    this.input = new BufferedInputStream(stream, 1 << 16);
    this.place = place;
  }

  Path file() {
    return file;
  }

  long place() {
    return place;
  }

  /// How many bytes a number takes, after its sign.
  void integerBytes(int bytes) {
    if (bytes < 1 || bytes > 8) {
      throw damaged("numbers of " + bytes + " bytes");
    }
    integerBytes = bytes;
  }

  int integerBytes() {
    return integerBytes;
  }

  int unsignedByte() throws IOException {
    int read = input.read();
    if (read < 0) {
      throw damaged("the archive ends here");
    }
    place++;
    return read;
  }

  /// The next byte, or -1 at the end.
  int byteOrEnd() throws IOException {
    int read = input.read();
    place += read < 0 ? 0 : 1;
    return read;
  }

  int integer() throws IOException {
    int sign = unsignedByte();
    if (sign > 1) {
      throw damaged("no number stands here");
    }
    long value = unsigned(integerBytes);
    if (value < 0 || value > 0xFFFF_FFFFL) {
      throw damaged("a number is too large");
    }
    return (int) (sign == 1 ? -value : value);
  }

  /// A number without sign, its lowest byte first.
  long unsigned(int bytes) throws IOException {
    long value = 0;
    for (int i = 0; i < bytes; i++) {
      value |= (long) unsignedByte() << (8 * i);
    }
    return value;
  }

  @Nullable String text() throws IOException {
    int length = integer();
    if (length == -1) {
      return null;
    }
    if (length < 0 || length > LONGEST_TEXT) {
      throw damaged("a text of " + length + " bytes");
    }
    byte[] bytes = input.readNBytes(length);
    if (bytes.length < length) {
      throw damaged("the archive ends inside a text");
    }
    place += length;
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException other) {
      throw damaged("a text is not UTF-8; make the archive with pg_dump --encoding=UTF8");
    }
  }

  String textOrEmpty() throws IOException {
    String text = text();
    return text == null ? "" : text;
  }

  int read(byte[] bytes, int from, int length) throws IOException {
    int read = input.read(bytes, from, length);
    place += Math.max(0, read);
    return read;
  }

  void skip(int bytes) throws IOException {
    try {
      input.skipNBytes(bytes);
    } catch (IOException beyond) {
      throw damaged("the archive ends inside rows");
    }
    place += bytes;
  }

  RuntimeException damaged(String why) {
    return Broken.at(file, place, why);
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
