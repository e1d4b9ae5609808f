package dev.highwater.schema.catalog;

/// What a part of a key is of: a column, or an expression over columns.
public sealed interface Term {

  /// The term as SQL, names quoted, an expression as PostgreSQL writes it.
  String sql();

  /// A column of the table.
  record OfColumn(String column) implements Term {
    @Override
    public String sql() {
      return QualifiedName.quote(column);
    }

    @Override
    public String toString() {
      return column;
    }
  }

  /// An expression over columns of the table, such as `lower((email)::text)`.
  record OfExpression(String expression) implements Term {
    @Override
    public String sql() {
      return expression;
    }

    @Override
    public String toString() {
      return expression;
    }
  }
}
