package dev.highwater.volume.report;

import dev.highwater.schema.failure.Failure;
import dev.highwater.volume.report.page.HtmlReport;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.VolumeRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes everything there is to say about a run into its folder: `results.json`, `summary.md`,
/// `junit.xml` and `report.html`, each whole or not at all.
public final class RunWriter {

  /// Everything, for programs.
  public static final String RESULTS = "results.json";

  /// The report to look at.
  public static final String REPORT = "report.html";

  private static final String SUMMARY = "summary.md";
  private static final String JUNIT = "junit.xml";

  private RunWriter() {}

  /// Makes sure before a run begins that its folder can be made and written to. Makes nothing.
  ///
  /// @throws Failure where it cannot
  public static void require(Path folder) {
    Path there = folder.toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    boolean isDirectory = Files.isDirectory(there);
    if (!isDirectory || !Files.isWritable(there)) {
      throw Failure.of("The run's results could not be written")
          .where(folder.toString())
          .why(isDirectory ? "permission denied for " + there : there + " is no folder")
          .remedy("Choose a folder that you may write to with --reports");
    }
  }

  /// Writes the four files.
  ///
  /// @param folder made where it does not exist; files of an earlier writing are replaced
  /// @throws Failure where a file cannot be written
  public static void write(VolumeRun run, Path folder) {
    try {
      Files.createDirectories(folder);
      replace(folder.resolve(RESULTS), RunJson.mapper().writeValueAsString(run) + "\n");
      replace(folder.resolve(SUMMARY), SummaryMarkdown.of(run));
      replace(folder.resolve(JUNIT), JUnitXml.of(run));
      replace(folder.resolve(REPORT), HtmlReport.of(run));
    } catch (IOException e) {
      throw Failure.of("The run's results cannot be written")
          .where(folder.toString())
          .why(e.getMessage() == null ? e.toString() : e.getMessage())
          .remedy("Make room in that folder and the right to write there, then write the run again")
          .causedBy(e);
    }
  }

  /// Writes one rung as `rung-<target>.json`, as soon as there is one.
  ///
  /// @param folder made where it does not exist
  /// @throws Failure where the file cannot be written
  public static void write(RungResult rung, Path folder) {
    try {
      Files.createDirectories(folder);
      replace(
          folder.resolve("rung-" + rung.target() + ".json"),
          RunJson.mapper().writeValueAsString(rung) + "\n");
    } catch (IOException e) {
      throw Failure.of("The rung's results cannot be written")
          .where(folder.toString())
          .why(e.getMessage() == null ? e.toString() : e.getMessage())
          .remedy(
              "Make room in that folder and the right to write there, then run the ladder again")
          .causedBy(e);
    }
  }

  /// Writes anything that a run keeps beside its results, whole or not at all.
  public static void writePart(Object part, Path file) {
    try {
      replace(file, json(part) + "\n");
    } catch (IOException e) {
      throw Failure.of("The run's results cannot be written")
          .where(file.toString())
          .why(e.getMessage() == null ? e.toString() : e.getMessage())
          .remedy("Make room in that folder and the right to write there, then resume the run")
          .causedBy(e);
    }
  }

  /// Anything as JSON, in the form of results.
  public static String json(Object part) {
    return RunJson.mapper().writeValueAsString(part);
  }

  private static void replace(Path file, String text) throws IOException {
    Path whole = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      Files.write(whole, text.getBytes(StandardCharsets.UTF_8));
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
  }
}
