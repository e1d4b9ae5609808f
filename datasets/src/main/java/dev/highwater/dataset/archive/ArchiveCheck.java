package dev.highwater.dataset.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// Compares the files of an archive with its manifest, several at a time, and finds all that is
/// wrong with them.
public final class ArchiveCheck {

  private final Path folder;
  private final Archive archive;
  private final int threads;

  public ArchiveCheck(Path folder, Archive archive, int threads) {
    this.folder = folder;
    this.archive = archive;
    this.threads = threads;
  }

  /// Whether every file is there and has the bytes that were written. Says nothing of files that
  /// are too many.
  public List<Flaw> ofBytes() throws InterruptedException {
    return files(false);
  }

  /// The same, and whether the rows in them have the digests of the manifest, and whether there are
  /// other files in the folder.
  public List<Flaw> ofRows() throws IOException, InterruptedException {
    List<Flaw> flaws = new ArrayList<>(files(true));
    Set<String> known = new HashSet<>();
    known.add(ArchiveFile.NAME);
    archive.tables().forEach(file -> known.add(file.name()));
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> !known.contains(name))
          .sorted()
          .forEach(name -> flaws.add(new Flaw(name, "", "", "the manifest knows no such file")));
    }
    return List.copyOf(flaws);
  }

  private List<Flaw> files(boolean unpack) throws InterruptedException {
    List<Callable<List<Flaw>>> checks = new ArrayList<>();
    for (TableFile file : archive.tables()) {
      checks.add(() -> new FileCheck(folder, archive, file, unpack).flaws());
    }
    List<Flaw> flaws = new ArrayList<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      for (Future<List<Flaw>> done : executor.invokeAll(checks)) {
        flaws.addAll(done.get());
      }
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
    return flaws;
  }
}
