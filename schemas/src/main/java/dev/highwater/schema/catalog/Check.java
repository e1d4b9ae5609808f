package dev.highwater.schema.catalog;

import java.util.List;

/// A CHECK constraint of a table or of a domain.
///
/// @param columns the columns it reads; empty for a domain's
/// @param expression the condition as SQL, without the word CHECK; of a domain, on `VALUE`
/// @param validated whether rows from before it was added have been looked at
/// @param enforced whether new rows are looked at
/// @param inheritable whether children get it too, as they do unless it says NO INHERIT
/// @param inherited whether the table has it from a parent
/// @param functions the functions of users and extensions that it calls
/// @param definition as `pg_get_constraintdef` writes it
public record Check(
    String name,
    List<String> columns,
    String expression,
    boolean validated,
    boolean enforced,
    boolean inheritable,
    boolean inherited,
    List<QualifiedName> functions,
    String definition) {

  public Check {
    columns = List.copyOf(columns);
    functions = List.copyOf(functions);
  }

  /// A table's own check, enforced, that calls nothing.
  public Check(
      String name, List<String> columns, String expression, boolean validated, String definition) {
    this(name, columns, expression, validated, true, true, false, List.of(), definition);
  }

  /// The same CHECK in other words.
  ///
  /// @param otherColumns that they read
  /// @param otherFunctions that they call
  public Check inOtherWords(
      String other, List<String> otherColumns, List<QualifiedName> otherFunctions) {
    return new Check(
        name,
        otherColumns,
        other,
        validated,
        enforced,
        inheritable,
        inherited,
        otherFunctions,
        definition);
  }
}
