package dev.highwater.volume.result;

/// What a fault did to a load.
///
/// @param fault in words
/// @param began seconds after the warm-up
/// @param ended seconds after the warm-up
/// @param failure why it could not be done, else empty
/// @param errors iterations that failed from its beginning until it was recovered from
/// @param recoverySeconds from its beginning until iterations succeed as they did before; NaN where
///   they did not before the profile's end
/// @param worstMillis the longest response in that time
/// @param lostWrites writes that failed and left nothing behind; a caller who does not try again
///   has lost them
/// @param doubtfulCommits writes whose commit was not answered but done; a caller who tries again
///   does them twice
/// @param unknownWrites writes whose outcome the server could not tell either
public record FaultResult(
    String fault,
    double began,
    double ended,
    String failure,
    long errors,
    double recoverySeconds,
    double worstMillis,
    long lostWrites,
    long doubtfulCommits,
    long unknownWrites) {}
