package dev.highwater.volume.state;

import dev.highwater.volume.result.DatasetReference;
import java.time.Instant;
import java.util.List;

/// Which run a folder is of, written before its first rung.
///
/// @param schemaVersion of the results, [dev.highwater.volume.result.VolumeRun#SCHEMA_VERSION]
/// @param scenario its name, or its folder
/// @param scenarioDigest of all that the scenario says, its SQL included
/// @param ladder the rungs to be climbed
/// @param database its address, without a password
/// @param embedded whether it is on the server Highwater keeps itself
/// @param dataset which rows are grown
/// @param serverVersion such as `PostgreSQL 18.6`
/// @param command what to type to run the same again
public record RunState(
    int schemaVersion,
    String id,
    String scenario,
    String scenarioDigest,
    List<Long> ladder,
    String database,
    boolean embedded,
    DatasetReference dataset,
    String serverVersion,
    String command,
    Instant startedAt) {

  public RunState {
    ladder = List.copyOf(ladder);
  }
}
