package dev.highwater.seed.constraint;

/// A regular expression that a text must match somewhere, or must not match anywhere.
///
/// @param regex in PostgreSQL's syntax (ARE)
public record TextPattern(String regex, boolean negated) {}
