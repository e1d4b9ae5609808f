package dev.highwater.schema.audit;

/// A rule that rows must keep.
///
/// @param name unique among the rules of a schema
/// @param why what it asks for, as a sentence
/// @param sql a query that returns table, key and what is wrong for each row that breaks the rule
public record AuditRule(String name, String why, String sql) {}
