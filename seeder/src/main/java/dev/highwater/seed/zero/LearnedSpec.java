package dev.highwater.seed.zero;

import dev.highwater.dataset.expression.Expression;
import dev.highwater.dataset.expression.ExpressionException;
import dev.highwater.dataset.expression.ExpressionText;
import dev.highwater.dataset.expression.Parser;
import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.spec.Formula;
import dev.highwater.dataset.spec.RowLaw;
import dev.highwater.dataset.spec.TableSpec;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.zero.Learned.NullShare;
import dev.highwater.seed.zero.Learned.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Brings what was learned into a spec whose other formulas were inferred.
final class LearnedSpec {

  private static final NullShare NONE = new NullShare(0, 1);

  private LearnedSpec() {}

  static Map<QualifiedName, String> rowReasons(Learned learned) {
    Map<QualifiedName, String> rows = new LinkedHashMap<>();
    learned
        .reasons()
        .forEach(
            (table, why) -> {
              String reason = why.get("");
              if (reason != null) {
                rows.put(table, reason);
              }
            });
    return rows;
  }

  /// What was learned, before what was inferred.
  static Map<QualifiedName, Map<String, String>> columnReasons(
      Map<QualifiedName, Map<String, String>> inferred, Learned learned) {
    Map<QualifiedName, Map<String, String>> all = new LinkedHashMap<>();
    inferred.forEach(
        (table, reasons) -> {
          Map<String, String> columns = new LinkedHashMap<>(reasons);
          learned
              .reasons()
              .getOrDefault(table, Map.of())
              .forEach(
                  (column, why) -> {
                    if (why.startsWith("learned")) {
                      columns.put(column, why);
                    } else {
                      columns.computeIfPresent(column, (_, because) -> because + "; " + why);
                    }
                  });
          all.put(table, columns);
        });
    return all;
  }

  /// The same spec in which columns of inferred formulas have as many nulls as was learned.
  static DatasetSpec withNulls(DatasetSpec spec, Learned learned) {
    Map<QualifiedName, TableSpec> tables = new LinkedHashMap<>(spec.tables());
    learned
        .nullShares()
        .forEach(
            (name, shares) ->
                tables.computeIfPresent(name, (_, table) -> withNulls(table, shares)));
    learned
        .texts()
        .forEach((name, texts) -> texts.forEach((column, of) -> share(tables, name, column, of)));
    return spec.withTables(tables);
  }

  /// Moves the inferred texts of a column to a table of their own, where they read nothing else of
  /// their row.
  private static void share(
      Map<QualifiedName, TableSpec> tables, QualifiedName name, String column, Texts of) {
    TableSpec table = tables.get(name);
    Formula inferred = table == null ? null : table.columns().get(column);
    if (table == null || inferred == null || reads(inferred, table)) {
      return;
    }
    Map<String, Formula> lets = new LinkedHashMap<>(table.lets());
    Map<String, Formula> columns = new LinkedHashMap<>(table.columns());
    lets.put(of.let(), of.index());
    columns.put(column, of.column());
    tables.put(name, table.withFormulas(lets, columns));
    tables.put(
        of.values(),
        new TableSpec(
            of.values(),
            table.place(),
            new RowLaw.Constant(of.many()),
            true,
            false,
            Map.of(),
            Map.of("value", withNulls(inferred, NONE))));
  }

  /// Whether a formula may name a column or let of its table; a name inside a text counts too.
  private static boolean reads(Formula formula, TableSpec table) {
    return Stream.concat(table.columns().keySet().stream(), table.lets().keySet().stream())
        .anyMatch(
            name ->
                Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)")
                    .matcher(formula.source())
                    .find());
  }

  private static TableSpec withNulls(TableSpec table, Map<String, NullShare> shares) {
    Map<String, Formula> columns = new LinkedHashMap<>(table.columns());
    shares.forEach(
        (column, share) ->
            columns.computeIfPresent(column, (_, formula) -> withNulls(formula, share)));
    return table.withFormulas(table.lets(), columns);
  }

  /// What the inferred formula says of nulls itself, at its outside, is left out.
  private static Formula withNulls(Formula formula, NullShare share) {
    String value = ExpressionText.of(present(formula.expression()));
    String source =
        share.nulls() == 0
            ? value
            : "if(permuted(row(), %d) < %d, null, %s)"
                .formatted(share.rows(), share.nulls(), value);
    try {
      return new Formula(source, Parser.parse(source), formula.place());
    } catch (ExpressionException wrong) {
      throw new IllegalStateException("A formula cannot be read back: " + source, wrong);
    }
  }

  private static Expression present(Expression formula) {
    return formula instanceof Expression.Call call
            && call.function().equals("maybe")
            && call.arguments().size() == 2
        ? call.arguments().get(1).value()
        : formula;
  }
}
