package dev.highwater.seed.plan;

import dev.highwater.dataset.expression.ExpressionException;
import dev.highwater.dataset.expression.Parser;
import dev.highwater.dataset.spec.Formula;
import dev.highwater.dataset.spec.Place;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.seed.link.SharedValue;

/// The formula of values that columns of several tables share: a different one in every row.
final class SharedFormula {

  private SharedFormula() {}

  static Formula of(SharedValue value, Place place) {
    String formula = formula(value.column().type());
    try {
      return new Formula(formula, Parser.parse(formula), place);
    } catch (ExpressionException e) {
      throw new IllegalStateException("Inferred a formula that is none: " + formula, e);
    }
  }

  private static String formula(ColumnType type) {
    ColumnType base = base(type);
    return switch (base.name().name()) {
      case "int2", "int4", "int8", "numeric" -> "row() + 1";
      case "uuid" -> "uuid()";
      case "date" -> "today() - row()";
      case "timestamp", "timestamptz" -> "as_of() - hours(row())";
      default -> {
        int limit = base.maximumLength();
        yield "code(row(), " + (limit < 0 ? 8 : Math.min(8, limit)) + ")";
      }
    };
  }

  private static ColumnType base(ColumnType type) {
    ColumnType element = type.element();
    return type.kind() == ColumnType.Kind.DOMAIN && element != null ? base(element) : type;
  }
}
