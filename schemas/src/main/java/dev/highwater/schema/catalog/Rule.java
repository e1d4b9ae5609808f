package dev.highwater.schema.catalog;

/// A rewrite rule of a table. COPY disregards rules, and INSERT obeys them.
///
/// @param instead whether it takes the place of the statement
/// @param state in which sessions it holds
/// @param definition as `pg_get_ruledef` writes it
public record Rule(
    String name, Event event, boolean instead, Trigger.State state, String definition) {

  /// The statement that it rewrites.
  public enum Event {
    SELECT,
    INSERT,
    UPDATE,
    DELETE
  }
}
