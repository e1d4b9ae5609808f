package dev.highwater.schema.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An SQL expression as `pg_get_expr` writes it. Names are as PostgreSQL stores them, unquoted.
public sealed interface Sql {

  /// A column, or `VALUE` in a domain's condition.
  record Column(String name) implements Sql {}

  /// A text literal, whatever type a cast around it gives it.
  record Text(String value) implements Sql {}

  /// A numeric literal.
  record Amount(BigDecimal value) implements Sql {}

  /// `true` or `false`.
  record Truth(boolean value) implements Sql {}

  /// `NULL`.
  record Null() implements Sql {}

  /// `operand::type`; the type as written, such as `character varying(20)[]`.
  record Cast(Sql operand, String type) implements Sql {}

  /// Conditions that must all hold.
  record And(List<Sql> terms) implements Sql {
    public And {
      terms = List.copyOf(terms);
    }
  }

  /// Conditions of which one must hold.
  record Or(List<Sql> terms) implements Sql {
    public Or {
      terms = List.copyOf(terms);
    }
  }

  /// `NOT operand`.
  record Not(Sql operand) implements Sql {}

  /// An operator before its operand.
  record Prefix(Operator operator, Sql operand) implements Sql {}

  /// An operator between its operands, comparisons among them. `!=` is written `<>`.
  record Infix(Operator operator, Sql left, Sql right) implements Sql {}

  /// `left operator ANY (right)` and `left operator ALL (right)`.
  record Quantified(Operator operator, Sql left, boolean all, Sql right) implements Sql {}

  /// `operand IS NULL` and `operand IS NOT NULL`.
  record IsNull(Sql operand, boolean negated) implements Sql {}

  /// `operand IS TRUE` and its kind; null stands for UNKNOWN.
  record IsTruth(Sql operand, @Nullable Boolean value, boolean negated) implements Sql {}

  /// `left IS DISTINCT FROM right`, negated `IS NOT DISTINCT FROM`.
  record IsDistinct(Sql left, Sql right, boolean negated) implements Sql {}

  /// A function with its arguments. What SQL writes with words, such as `EXTRACT(year FROM d)`, is
  /// a call too: `extract('year', d)`.
  ///
  /// @param schema null where it was not written
  record Call(@Nullable String schema, String function, List<Sql> arguments) implements Sql {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /// `CASE`; a null subject means that the branches are conditions.
  record Case(@Nullable Sql subject, List<When> branches, @Nullable Sql otherwise) implements Sql {
    public Case {
      branches = List.copyOf(branches);
    }
  }

  /// A branch of a CASE.
  record When(Sql condition, Sql result) {}

  /// `ARRAY[…]`.
  record Array(List<Sql> elements) implements Sql {
    public Array {
      elements = List.copyOf(elements);
    }
  }

  /// `ROW(…)`.
  record Row(List<Sql> fields) implements Sql {
    public Row {
      fields = List.copyOf(fields);
    }
  }

  /// `operand[index]`; of a slice both ends, either of which may be missing.
  record Subscript(Sql operand, List<Sql> indexes, boolean slice) implements Sql {
    public Subscript {
      indexes = List.copyOf(indexes);
    }
  }

  /// `(operand).field`.
  record Field(Sql operand, String field) implements Sql {}

  /// `operand COLLATE collation`.
  record Collate(Sql operand, String collation) implements Sql {}

  /// An operator's name, its schema null where it was not written.
  record Operator(@Nullable String schema, String name) {
    static Operator of(String name) {
      return new Operator(null, name.equals("!=") ? "<>" : name);
    }

    /// Whether it is PostgreSQL's own operator of that name, as far as one can tell.
    public boolean is(String other) {
      return name.equals(other) && (schema == null || schema.equals("pg_catalog"));
    }
  }

  /// The expressions right inside this one.
  default Stream<Sql> parts() {
    return switch (this) {
      case Column _, Text _, Amount _, Truth _, Null _ -> Stream.of();
      case Cast cast -> Stream.of(cast.operand());
      case And and -> and.terms().stream();
      case Or or -> or.terms().stream();
      case Not not -> Stream.of(not.operand());
      case Prefix prefix -> Stream.of(prefix.operand());
      case Infix infix -> Stream.of(infix.left(), infix.right());
      case Quantified quantified -> Stream.of(quantified.left(), quantified.right());
      case IsNull isNull -> Stream.of(isNull.operand());
      case IsTruth isTruth -> Stream.of(isTruth.operand());
      case IsDistinct distinct -> Stream.of(distinct.left(), distinct.right());
      case Call call -> call.arguments().stream();
      case Case choice ->
          Stream.of(
                  Stream.ofNullable(choice.subject()),
                  choice.branches().stream()
                      .flatMap(when -> Stream.of(when.condition(), when.result())),
                  Stream.ofNullable(choice.otherwise()))
              .flatMap(parts -> parts);
      case Array array -> array.elements().stream();
      case Row row -> row.fields().stream();
      case Subscript subscript ->
          Stream.concat(Stream.of(subscript.operand()), subscript.indexes().stream());
      case Field field -> Stream.of(field.operand());
      case Collate collate -> Stream.of(collate.operand());
    };
  }

  /// The names of all columns in it, each once, in the order in which they first appear.
  default List<String> columns() {
    Stream<String> own = this instanceof Column column ? Stream.of(column.name()) : Stream.of();
    return Stream.concat(own, parts().flatMap(part -> part.columns().stream())).distinct().toList();
  }

  /// The same with another expression in the place of each column that has one.
  default Sql with(Map<String, Sql> columns) {
    return this instanceof Column column
        ? columns.getOrDefault(column.name(), column)
        : withParts(part -> part.with(columns));
  }

  /// The same with others in the place of some expressions in it. What a replacement holds is not
  /// looked at again.
  ///
  /// @param replacement nothing where an expression stays, and its parts are asked for
  default Sql replaced(Function<Sql, Optional<Sql>> replacement) {
    return replacement.apply(this).orElseGet(() -> withParts(part -> part.replaced(replacement)));
  }

  /// The same with other expressions right inside it.
  private Sql withParts(UnaryOperator<Sql> into) {
    return switch (this) {
      case Column _, Text _, Amount _, Truth _, Null _ -> this;
      case Cast(Sql operand, String type) -> new Cast(into.apply(operand), type);
      case And(List<Sql> terms) -> new And(terms.stream().map(into).toList());
      case Or(List<Sql> terms) -> new Or(terms.stream().map(into).toList());
      case Not(Sql operand) -> new Not(into.apply(operand));
      case Prefix(Operator operator, Sql operand) -> new Prefix(operator, into.apply(operand));
      case Infix(Operator operator, Sql left, Sql right) ->
          new Infix(operator, into.apply(left), into.apply(right));
      case Quantified(Operator operator, Sql left, boolean all, Sql right) ->
          new Quantified(operator, into.apply(left), all, into.apply(right));
      case IsNull(Sql operand, boolean negated) -> new IsNull(into.apply(operand), negated);
      case IsTruth(Sql operand, Boolean value, boolean negated) ->
          new IsTruth(into.apply(operand), value, negated);
      case IsDistinct(Sql left, Sql right, boolean negated) ->
          new IsDistinct(into.apply(left), into.apply(right), negated);
      case Call(String schema, String function, List<Sql> arguments) ->
          new Call(schema, function, arguments.stream().map(into).toList());
      case Case(Sql subject, List<When> branches, Sql otherwise) ->
          new Case(
              subject == null ? null : into.apply(subject),
              branches.stream()
                  .map(when -> new When(into.apply(when.condition()), into.apply(when.result())))
                  .toList(),
              otherwise == null ? null : into.apply(otherwise));
      case Array(List<Sql> elements) -> new Array(elements.stream().map(into).toList());
      case Row(List<Sql> fields) -> new Row(fields.stream().map(into).toList());
      case Subscript(Sql operand, List<Sql> indexes, boolean slice) ->
          new Subscript(into.apply(operand), indexes.stream().map(into).toList(), slice);
      case Field(Sql operand, String field) -> new Field(into.apply(operand), field);
      case Collate(Sql operand, String collation) -> new Collate(into.apply(operand), collation);
    };
  }
}
