package dev.highwater.anonymize.run;

/// How a run works.
///
/// @param streams how many tables or ranges are copied at once, 1 to 64
public record RunOptions(int streams) {

  public RunOptions {
    if (streams < 1 || streams > 64) {
      throw new IllegalArgumentException("1 to 64 streams, not " + streams);
    }
  }
}
