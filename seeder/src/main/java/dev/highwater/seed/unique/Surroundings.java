package dev.highwater.seed.unique;

import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.constraint.ColumnDomain;
import dev.highwater.seed.link.TableLinks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is settled about a table before its unique demands are looked at.
///
/// @param parent the foreign key that leads to the table that this one is a fan-out of, or null
/// @param nodes whether its rows are nodes of trees
/// @param filled tables that get rows
/// @param single those among them that have a single one
/// @param written columns whose formulas stand in the spec; what they do about uniqueness is the
///   spec's affair
/// @param links what foreign keys that share columns have come to
/// @param domains what the table's CHECKs leave its columns, one domain for each way to meet them;
///   columns that no CHECK reads are left out
/// @param taken names that lets cannot have
public record Surroundings(
    @Nullable ForeignKey parent,
    boolean nodes,
    Set<QualifiedName> filled,
    Set<QualifiedName> single,
    Set<String> written,
    TableLinks links,
    Map<String, List<ColumnDomain>> domains,
    Set<String> taken) {

  public Surroundings {
    filled = Set.copyOf(filled);
    single = Set.copyOf(single);
    written = Set.copyOf(written);
    domains = Map.copyOf(domains);
    taken = Set.copyOf(taken);
  }

  List<ColumnDomain> domains(String column) {
    return domains.getOrDefault(column, List.of());
  }
}
