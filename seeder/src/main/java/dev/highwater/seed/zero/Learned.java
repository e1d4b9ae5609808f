package dev.highwater.seed.zero;

import dev.highwater.dataset.spec.Formula;
import dev.highwater.dataset.spec.Scale;
import dev.highwater.dataset.spec.TableSpec;
import dev.highwater.schema.catalog.QualifiedName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What is known of a database's rows beyond its catalogue; the derived spec holds to it and infers
/// the rest.
///
/// @param head what the spec says of itself at its top
/// @param scale what one number stands for
/// @param tables counts of rows, and formulas of some columns
/// @param nullShares how many in so many rows of a column are null, by table and column, where only
///   that much is known; the inferred formula gives the other rows
/// @param texts columns whose inferred texts are values of a table of their own, from which rows
///   take them; by table and column
/// @param empty tables that get no rows, and why
/// @param reasons for the formulas and counts; of the counts under an empty name
public record Learned(
    String head,
    Scale scale,
    Map<QualifiedName, TableSpec> tables,
    Map<QualifiedName, Map<String, NullShare>> nullShares,
    Map<QualifiedName, Map<String, Texts>> texts,
    Map<QualifiedName, String> empty,
    Map<QualifiedName, Map<String, String>> reasons) {

  public Learned {
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    nullShares = Collections.unmodifiableMap(new LinkedHashMap<>(nullShares));
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    empty = Collections.unmodifiableMap(new LinkedHashMap<>(empty));
    reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
  }

  /// Texts, each of which may stand in several rows.
  ///
  /// @param values the table of the different texts, and how many there are
  /// @param let the name of a let, and its formula
  /// @param column the formula of the column, which reads `value` in that table
  public record Texts(QualifiedName values, long many, String let, Formula index, Formula column) {}

  /// So many nulls in so many rows.
  public record NullShare(long nulls, long rows) {}
}
