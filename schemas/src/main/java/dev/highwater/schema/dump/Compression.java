package dev.highwater.schema.dump;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/// How an archive's rows are packed.
enum Compression {
  NONE(""),
  GZIP(".gz"),
  LZ4(".lz4"),
  ZSTD(".zst");

  private final String suffix;

  Compression(String suffix) {
    this.suffix = suffix;
  }

  String suffix() {
    return suffix;
  }

  /// What a file of a directory archive holds.
  InputStream ofFile(InputStream packed, Path file) throws IOException {
    return switch (this) {
      case NONE -> packed;
      case GZIP -> new GZIPInputStream(packed, 1 << 16);
      case ZSTD -> new ZstdInputStream(packed);
      case LZ4 -> throw Broken.unknown(file, "it is compressed with lz4");
    };
  }

  /// What a block of a custom archive holds; zlib's form without the header of gzip.
  InputStream ofBlock(InputStream packed, Path file) throws IOException {
    return this == GZIP ? new InflaterInputStream(packed) : ofFile(packed, file);
  }
}
