package dev.highwater.schema.reference;

import dev.highwater.schema.failure.Failure;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Finds the folders of migrations, whether they lie in a directory of classes or in a jar.
final class ReferenceFolders {

  static final String ROOT = "highwater/reference";

  private ReferenceFolders() {}

  static List<String> names() {
    URL root = ReferenceFolders.class.getClassLoader().getResource(ROOT);
    if (root == null) {
      throw notWhole("there is no " + ROOT + " on the classpath");
    }
    try {
      URI uri = root.toURI();
      if (uri.getScheme().equals("file")) {
        return folders(Path.of(uri));
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return folders(jar.getPath(ROOT));
      }
    } catch (IOException | URISyntaxException unreadable) {
      throw notWhole(root + ": " + unreadable).causedBy(unreadable);
    }
  }

  private static List<String> folders(Path root) throws IOException {
    try (Stream<Path> children = Files.list(root)) {
      return children
          .filter(Files::isDirectory)
          .map(child -> String.valueOf(child.getFileName()).replace("/", ""))
          .sorted()
          .toList();
    }
  }

  private static Failure notWhole(String why) {
    return Failure.of("Highwater is not whole")
        .why(why)
        .remedy("Build it again: mvn clean package");
  }
}
