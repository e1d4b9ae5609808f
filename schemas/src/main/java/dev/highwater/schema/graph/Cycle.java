package dev.highwater.schema.graph;

import java.util.List;

/// Foreign keys that lead from a table over others back to it.
///
/// @param path each reference begins where the one before ends, and the first where the last ends
public record Cycle(List<Reference> path) {

  public Cycle {
    path = List.copyOf(path);
    for (int i = 0; i < path.size(); i++) {
      Reference next = path.get((i + 1) % path.size());
      if (!path.get(i).to().equals(next.from())) {
        throw new IllegalArgumentException("No cycle: " + path.get(i) + " before " + next);
      }
    }
  }

  /// The references at which it may be broken.
  public List<Reference> breakable() {
    return path.stream().filter(Reference::breakable).toList();
  }

  /// The cycle in one line: `a (b_id) → b (a_id, nullable) → a`.
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(path.get(0).from().toString());
    path.forEach(reference -> text.append(' ').append(reference));
    return text.toString();
  }
}
