package dev.highwater.dataset.spec;

/// A mistake in a spec.
public record SpecProblem(Place place, String what, String remedy) {

  @Override
  public String toString() {
    return place + ": " + what + (remedy.isEmpty() ? "" : " — " + remedy);
  }
}
