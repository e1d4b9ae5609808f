package dev.highwater.volume.result;

import java.util.List;
import java.util.Map;

/// Another program that was run at a rung.
///
/// @param command the program and its arguments
/// @param exitCode what it left with; -1 where it could not be started or had to be ended
/// @param seconds it took
/// @param figures those the scenario asks for, by name
/// @param summary all figures that it told
/// @param outputFile what it printed, in the run's folder
/// @param summaryFile the file it wrote, in the run's folder; empty where there is none
/// @param failure why it is no result, else empty
public record CommandResult(
    String name,
    String title,
    String module,
    List<String> command,
    int exitCode,
    double seconds,
    Map<String, Double> figures,
    Map<String, Double> summary,
    String outputFile,
    String summaryFile,
    String failure) {

  public CommandResult {
    command = List.copyOf(command);
    figures = Map.copyOf(figures);
    summary = Map.copyOf(summary);
  }
}
