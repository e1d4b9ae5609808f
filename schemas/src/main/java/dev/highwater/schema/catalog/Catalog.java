package dev.highwater.schema.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The catalogue of one database, its system schemas and Highwater's own left out.
///
/// @param encoding which characters the database can hold, such as `UTF8`
/// @param role who read it
/// @param tables in the order of their names
/// @param sequences in the order of their names
/// @param routines the functions that rows are checked or made by, in the order of their names
public record Catalog(
    String database,
    ServerVersion version,
    String encoding,
    Role role,
    List<Table> tables,
    List<Sequence> sequences,
    List<Routine> routines) {

  /// The catalogue of a database in UTF-8, as a superuser sees it.
  public Catalog(
      String database, ServerVersion version, List<Table> tables, List<Sequence> sequences) {
    this(database, version, "UTF8", Role.superuser("postgres"), tables, sequences, List.of());
  }

  public Catalog {
    tables = tables.stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();
    sequences = List.copyOf(sequences);
    routines = List.copyOf(routines);
  }

  /// The table of that name.
  public Optional<Table> table(QualifiedName name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  /// All tables by name.
  public Map<QualifiedName, Table> tablesByName() {
    return tables.stream().collect(Collectors.toUnmodifiableMap(Table::name, Function.identity()));
  }

  /// The partitions of a table, in the order of their names; those of its partitions are theirs.
  public List<Table> partitionsOf(QualifiedName parent) {
    return tables.stream()
        .filter(table -> table.partition() != null && parent.equals(table.partition().parent()))
        .toList();
  }

  /// The same database with these tables.
  public Catalog withTables(List<Table> others) {
    return new Catalog(database, version, encoding, role, others, sequences, routines);
  }
}
