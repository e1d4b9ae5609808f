package dev.highwater.dataset.spec;

import dev.highwater.dataset.expression.Expression;

/// An expression and where it was written.
///
/// @param source as written; for an inferred one, as it would be written
public record Formula(String source, Expression expression, Place place) {}
