package dev.highwater.volume.state;

import dev.highwater.schema.failure.Failure;
import dev.highwater.volume.report.RunReader;
import dev.highwater.volume.report.RunWriter;
import dev.highwater.volume.result.RungResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The folder of a run, held by one process. The hold ends with the process, however it ends.
public final class RunFolder implements AutoCloseable {

  /// Which run it is.
  public static final String STATE = "run.json";

  private static final String HOLD = ".run.lock";

  private final Path folder;
  private final FileChannel channel;

  private RunFolder(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /// Takes hold of a folder, which is made where it does not exist.
  ///
  /// @throws Failure when another process has it
  public static RunFolder hold(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve(HOLD), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw Failure.of("The run is still going on")
            .where(folder.toString())
            .why("another process works on it")
            .remedy("Wait until it has ended, or stop it");
      }
      return new RunFolder(folder, channel);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException held) {
      return false;
    }
  }

  /// The run that was begun here, if one was.
  ///
  /// @throws Failure when another version of Highwater has written it
  public static Optional<RunState> state(Path folder) {
    Path file = folder.resolve(STATE);
    return Files.isRegularFile(file)
        ? Optional.of(RunReader.readPart(file, RunState.class))
        : Optional.empty();
  }

  /// Begins a run here, or takes up the one that was.
  ///
  /// @return the state that holds: where the run was begun before, that of then
  /// @throws Failure when another run was begun here, or what it depends on has changed
  public RunState begin(RunState wanted) {
    Optional<RunState> there = state(folder);
    if (there.isEmpty()) {
      RunWriter.writePart(wanted, folder.resolve(STATE));
      return wanted;
    }
    List<String> changes = changes(there.get(), wanted);
    if (!changes.isEmpty()) {
      throw Failure.of("The run cannot be taken up, for rungs before and after would not compare")
          .where(folder.toString())
          .why(String.join("\n", changes))
          .remedy("Put it back as it was, or begin anew: " + there.get().command());
    }
    return there.get();
  }

  private static List<String> changes(RunState before, RunState now) {
    List<String> changes = new ArrayList<>();
    if (!before.scenarioDigest().equals(now.scenarioDigest())) {
      changes.add("the scenario '" + before.scenario() + "' says something else than it did");
    }
    if (!before.dataset().equals(now.dataset())) {
      changes.add(
          "the dataset is %s %s (%s), not %s %s (%s)"
              .formatted(
                  now.dataset().name(),
                  now.dataset().version(),
                  now.dataset().id(),
                  before.dataset().name(),
                  before.dataset().version(),
                  before.dataset().id()));
    }
    if (!before.serverVersion().equals(now.serverVersion())) {
      changes.add("the server is " + now.serverVersion() + ", not " + before.serverVersion());
    }
    if (!before.ladder().equals(now.ladder())) {
      changes.add("the ladder is " + now.ladder() + ", not " + before.ladder());
    }
    return changes;
  }

  /// The rungs whose results are written, from the lowest up to the first that is missing.
  public List<RungResult> wholeRungs(List<Long> ladder) {
    List<RungResult> rungs = new ArrayList<>();
    for (long target : ladder) {
      Path file = folder.resolve("rung-" + target + ".json");
      if (!Files.isRegularFile(file)) {
        break;
      }
      rungs.add(RunReader.readPart(file, RungResult.class));
    }
    return rungs;
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(folder.resolve(HOLD));
      channel.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
