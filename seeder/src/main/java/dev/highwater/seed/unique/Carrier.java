package dev.highwater.seed.unique;

/// The formula of a column or foreign key that keeps rows apart.
///
/// @param formula as a spec would write it; of a foreign key, a link to the referenced row
/// @param reason why this formula, in words
public record Carrier(String formula, String reason) {}
