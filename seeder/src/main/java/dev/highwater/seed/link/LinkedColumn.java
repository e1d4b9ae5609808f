package dev.highwater.seed.link;

/// How a column of foreign keys gets its value.
///
/// @param always a formula that is never null
/// @param free what it may be where nothing else decides; the same where the column is not nullable
public record LinkedColumn(String always, String free, String reason) {}
