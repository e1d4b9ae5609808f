package dev.highwater.dataset.spec;

/// A place in a spec.
///
/// @param line from 1
public record Place(String file, int line) {

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
