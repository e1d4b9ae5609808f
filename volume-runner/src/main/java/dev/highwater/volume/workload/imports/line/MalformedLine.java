package dev.highwater.volume.workload.imports.line;

import java.util.List;

/// Says that a line cannot be imported, and all the reasons.
public final class MalformedLine extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Reject> rejects;

  /// @param rejects one a reason
  public MalformedLine(List<Reject> rejects) {
    super(rejects.toString(), null, false, false);
    this.rejects = List.copyOf(rejects);
  }

  /// The reasons.
  public List<Reject> rejects() {
    return rejects;
  }
}
