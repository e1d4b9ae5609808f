package dev.highwater.volume.report;

import dev.highwater.schema.failure.Failure;
import dev.highwater.volume.result.VolumeRun;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a run back from its `results.json`.
public final class RunReader {

  private RunReader() {}

  /// Reads a run.
  ///
  /// @param place a run's folder, or its `results.json`
  /// @throws Failure where there is no such file, it is no run, or another shape of one
  public static VolumeRun read(Path place) {
    Path file = Files.isDirectory(place) ? place.resolve(RunWriter.RESULTS) : place;
    if (!Files.isRegularFile(file)) {
      throw Failure.of("There is no run to read")
          .where(file.toString())
          .why("the file does not exist")
          .remedy("Give the folder of a run that ended, such as one under reports/performance");
    }
    JsonMapper mapper = RunJson.mapper();
    try {
      JsonNode tree = mapper.readTree(file.toFile());
      int version = tree.path("schemaVersion").asInt(0);
      if (version != VolumeRun.SCHEMA_VERSION) {
        throw Failure.of("The run has another shape than this version of Highwater reads")
            .where(file.toString())
            .why("its schemaVersion is %d, not %d".formatted(version, VolumeRun.SCHEMA_VERSION))
            .remedy("Read it with the version of Highwater that wrote it, or run the ladder again");
      }
      return mapper.treeToValue(tree, VolumeRun.class);
    } catch (JacksonException e) {
      throw Failure.of("The run cannot be read")
          .where(file.toString())
          .why(e.getOriginalMessage())
          .remedy(
              "Run the ladder again; a run's files are written whole or not at all, so this one was"
                  + " changed since")
          .causedBy(e);
    }
  }

  /// Reads something that a run keeps beside its results.
  ///
  /// @throws Failure where it cannot be read, or is of another shape
  public static <T> T readPart(Path file, Class<T> type) {
    try {
      JsonNode tree = RunJson.mapper().readTree(file.toFile());
      int version = tree.path("schemaVersion").asInt(VolumeRun.SCHEMA_VERSION);
      if (version != VolumeRun.SCHEMA_VERSION) {
        throw Failure.of("The run was begun by another version of Highwater")
            .where(file.toString())
            .why("its schemaVersion is %d, not %d".formatted(version, VolumeRun.SCHEMA_VERSION))
            .remedy("Resume it with that version, or run the ladder again");
      }
      return RunJson.mapper().treeToValue(tree, type);
    } catch (JacksonException e) {
      throw Failure.of("The run cannot be read")
          .where(file.toString())
          .why(e.getOriginalMessage())
          .remedy("Run the ladder again; this file was changed since it was written")
          .causedBy(e);
    }
  }
}
