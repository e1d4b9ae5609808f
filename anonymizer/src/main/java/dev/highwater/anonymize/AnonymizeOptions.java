package dev.highwater.anonymize;

import dev.highwater.anonymize.pack.Pack;
import dev.highwater.anonymize.run.RunOptions;
import dev.highwater.anonymize.run.RunProgress;
import dev.highwater.schema.session.Cancellation;
import java.nio.file.Path;

/// How a run works.
///
/// @param pack what pseudonyms are made of, and how what is not in the policy is judged
/// @param workDirectory where the history of runs is kept; no value of a row is ever there
/// @param cancellation by which somebody may stop it
public record AnonymizeOptions(
    RunOptions run,
    Pack pack,
    Path workDirectory,
    RunProgress progress,
    Cancellation cancellation) {}
