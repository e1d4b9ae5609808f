package dev.highwater.volume;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.volume.scenario.Ladder;
import java.nio.file.Path;
import java.util.Optional;

/// One run that is asked for. Where its folder holds a part of it, the rest is.
///
/// @param runId names the run, such as `20251009-101500-obcms`
/// @param scenario as it was named: a name, or a folder
/// @param folder where its results go: the run's own folder
/// @param database to be grown and measured
/// @param embeddedServer whether it is on the server Highwater keeps itself
/// @param dataDirectory of the server where it is on this machine, to ask for room; empty elsewhere
/// @param command what to type to run the same again
/// @param highwaterVersion for the record
public record VolumeRequest(
    String runId,
    String scenario,
    Path folder,
    Ladder ladder,
    ConnectionSettings database,
    boolean embeddedServer,
    Optional<Path> dataDirectory,
    String command,
    String highwaterVersion) {}
