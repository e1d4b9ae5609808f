package dev.highwater.dataset.spec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The folder a spec lies in: on disk, or in the library that comes with Highwater.
public sealed interface SpecSource {

  /// Text of a file of the folder, empty if there is none.
  Optional<String> text(String file) throws IOException;

  /// A folder named from this one, empty where there is none.
  default Optional<SpecSource> beside(String folder) {
    return Optional.empty();
  }

  /// How messages name a file of the folder.
  String shown(String file);

  /// A folder on disk.
  record Folder(Path path) implements SpecSource {
    @Override
    public Optional<String> text(String file) throws IOException {
      Path target = path.resolve(file);
      return Files.isRegularFile(target) ? Optional.of(Files.readString(target)) : Optional.empty();
    }

    @Override
    public Optional<SpecSource> beside(String folder) {
      Path other = path.resolve(folder).normalize();
      return Files.isRegularFile(other.resolve(SpecReader.FILE))
          ? Optional.of(new Folder(other))
          : Optional.empty();
    }

    @Override
    public String shown(String file) {
      return path.resolve(file).toString();
    }
  }

  /// Files that were never on disk.
  ///
  /// @param origin what they were made from, for messages
  record Made(String origin, Map<String, String> files) implements SpecSource {
    public Made {
      files = Map.copyOf(files);
    }

    @Override
    public Optional<String> text(String file) {
      return Optional.ofNullable(files.get(file));
    }

    @Override
    public String shown(String file) {
      return origin + ", " + file;
    }
  }

  /// What a spec that extends another reads: its own files, and those of the other where it has
  /// none of that name.
  record Extending(SpecSource own, SpecSource base) implements SpecSource {
    @Override
    public Optional<String> text(String file) throws IOException {
      Optional<String> found = own.text(file);
      return found.isPresent() ? found : base.text(file);
    }

    @Override
    public String shown(String file) {
      return own.shown(file);
    }
  }

  /// A dataset of the library, `highwater/library/<name>/<version>/` on the class path.
  record Library(String name, String version) implements SpecSource {
    @Override
    public Optional<String> text(String file) throws IOException {
      String resource = "/highwater/library/" + name + "/" + version + "/" + file;
      try (InputStream in = SpecSource.class.getResourceAsStream(resource)) {
        return in == null
            ? Optional.empty()
            : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }

    @Override
    public String shown(String file) {
      return name + "@" + version + "/" + file;
    }
  }
}
