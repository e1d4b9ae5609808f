package dev.highwater.anonymize.key;

import dev.highwater.schema.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/// Where a key comes from: a file, an environment variable or standard input; never the command
/// line or a policy, which others can read.
public sealed interface KeySource {

  /// Most bytes that are read as a key.
  int MOST_BYTES = 4_096;

  /// A key that is made for one run and kept by nobody.
  record OneShot() implements KeySource {}

  /// A file that only its owner may read.
  record OfFile(Path path) implements KeySource {}

  /// An environment variable.
  record OfVariable(String name) implements KeySource {}

  /// Standard input, to its end.
  record OfInput() implements KeySource {}

  /// Reads what somebody gave as `--key`.
  ///
  /// @param directory from which relative paths lead
  /// @throws Failure where it may be the key itself
  static KeySource parse(String argument, Path directory) {
    if (argument.equals("one-shot")) {
      return new OneShot();
    }
    if (argument.equals("-") || argument.equals("stdin")) {
      return new OfInput();
    }
    if (argument.startsWith("file:")) {
      return new OfFile(directory.resolve(argument.substring("file:".length())));
    }
    if (argument.startsWith("env:")) {
      return new OfVariable(argument.substring("env:".length()));
    }
    // Not shown: it may be a key.
    throw Failure.of("A key is not taken from the command line")
        .where("--key")
        .why("every user of this machine can read the arguments of its processes")
        .remedy(
            "Give where it stands: file:PATH, env:NAME, stdin; or one-shot for one that nobody keeps");
  }

  /// Reads the key.
  ///
  /// @throws Failure where there is none, or it is too short
  default MaskingKey read(Map<String, String> environment, InputStream input) {
    return switch (this) {
      case OneShot _ -> MaskingKey.oneShot();
      case OfVariable(String name) -> {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
          throw refused("env:" + name, "the variable is not set, or empty");
        }
        yield key("env:" + name, value.strip().getBytes(StandardCharsets.UTF_8));
      }
      case OfInput _ -> {
        try {
          yield key("standard input", input.readNBytes(MOST_BYTES));
        } catch (IOException failed) {
          throw refused("standard input", "it cannot be read").causedBy(failed);
        }
      }
      case OfFile(Path path) -> fromFile(path);
    };
  }

  private static MaskingKey fromFile(Path path) {
    try {
      if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
        Set<PosixFilePermission> open = Files.getPosixFilePermissions(path);
        if (open.contains(PosixFilePermission.GROUP_READ)
            || open.contains(PosixFilePermission.OTHERS_READ)) {
          throw Failure.of("The key's file is open to others")
              .where(path.toString())
              .why("whoever has the key can undo the pseudonyms")
              .remedy("chmod 600 " + path);
        }
      }
      try (InputStream stream = Files.newInputStream(path)) {
        return key(path.toString(), stream.readNBytes(MOST_BYTES));
      }
    } catch (IOException failed) {
      throw Failure.of("The key cannot be read")
          .where(path.toString())
          .why(failed)
          .remedy("Make one with: head -c 32 /dev/urandom > " + path + " && chmod 600 " + path)
          .causedBy(failed);
    }
  }

  /// A line's end behind a key is an editor's, not the key's.
  private static MaskingKey key(String where, byte[] bytes) {
    int length = bytes.length;
    while (length > 0 && (bytes[length - 1] == '\n' || bytes[length - 1] == '\r')) {
      length--;
    }
    if (length == 0) {
      throw refused(where, "it is empty");
    }
    if (length < MaskingKey.LEAST_BYTES) {
      throw refused(
          where,
          "it has %d bytes, and at least %d are needed".formatted(length, MaskingKey.LEAST_BYTES));
    }
    return MaskingKey.of(Arrays.copyOf(bytes, length));
  }

  private static Failure refused(String where, String why) {
    return Failure.of("There is no usable key")
        .where(where)
        .why(why)
        .remedy(
            "Make one with: head -c 32 /dev/urandom | base64, and keep it where secrets are kept");
  }
}
