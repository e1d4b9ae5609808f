package dev.highwater.cli.volume;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.schema.failure.Failure;
import dev.highwater.volume.compare.Comparison;
import dev.highwater.volume.report.comparison.ComparisonJUnit;
import dev.highwater.volume.report.comparison.ComparisonMarkdown;
import dev.highwater.volume.report.comparison.ComparisonPage;
import dev.highwater.volume.report.comparison.ComparisonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where runs are kept, and where a comparison goes: `--reports`, `--junit`, `--markdown`,
/// `--html`.
final class ComparisonOutput {

  @Option(
      names = "--reports",
      paramLabel = "DIR",
      description = "Where runs and baselines are (default: reports/performance).")
  private Path reports = Path.of("reports", "performance");

  @Option(names = "--junit", paramLabel = "FILE", description = "Write a JUnit report too.")
  private @Nullable Path junit;

  @Option(names = "--markdown", paramLabel = "FILE", description = "Write a Markdown report too.")
  private @Nullable Path markdown;

  @Option(names = "--html", paramLabel = "FILE", description = "Write a page to look at too.")
  private @Nullable Path html;

  Path reports(Invocation invocation) {
    return invocation.console().directory().resolve(reports).normalize();
  }

  /// Writes and prints it.
  ///
  /// @return the exit code
  int give(Invocation invocation, Comparison comparison) {
    write(invocation, junit, ComparisonJUnit.of(comparison));
    write(invocation, markdown, ComparisonMarkdown.of(comparison));
    write(invocation, html, ComparisonPage.of(comparison));
    invocation.answer(comparison, () -> ComparisonText.of(comparison));
    return comparison.regressed() ? ExitCode.NEGATIVE : ExitCode.DONE;
  }

  private static void write(Invocation invocation, @Nullable Path file, String text) {
    if (file == null) {
      return;
    }
    try {
      Files.writeString(invocation.console().directory().resolve(file), text);
    } catch (IOException unwritable) {
      throw Failure.of("The report cannot be written")
          .where(file.toString())
          .why(unwritable)
          .remedy("Check that the folder is there and may be written to")
          .causedBy(unwritable);
    }
  }
}
