package dev.highwater.seed.unique;

import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.QualifiedName;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is settled about a table before its unique demands are looked at.
///
/// @param parent the foreign key that leads to the table that this one is a fan-out of, or null
/// @param nodes whether its rows are nodes of trees
/// @param filled tables that get rows
/// @param written columns whose formulas stand in the spec; what they do about uniqueness is the
///   spec's affair
public record Surroundings(
    @Nullable ForeignKey parent, boolean nodes, Set<QualifiedName> filled, Set<String> written) {

  public Surroundings {
    filled = Set.copyOf(filled);
    written = Set.copyOf(written);
  }
}
