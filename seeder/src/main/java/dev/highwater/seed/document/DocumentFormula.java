package dev.highwater.seed.document;

import dev.highwater.dataset.expression.Expression;
import dev.highwater.dataset.expression.ExpressionException;
import dev.highwater.dataset.expression.ExpressionText;
import dev.highwater.dataset.expression.Names;
import dev.highwater.dataset.expression.Parser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Objects of JSON as formulas, with columns at some of their paths.
final class DocumentFormula {

  private final Map<String, String> plain = new LinkedHashMap<>();
  private final Map<String, DocumentFormula> objects = new LinkedHashMap<>();

  private DocumentFormula() {}

  /// @param formula of the document; what is no object gives way to one
  /// @param inside columns by the keys that lead to them
  static String of(String formula, Map<List<String>, String> inside) throws ExpressionException {
    DocumentFormula whole = new DocumentFormula();
    object(Parser.parse(formula)).ifPresent(whole::add);
    inside.forEach((keys, column) -> whole.put(keys, Names.column(column)));
    return whole.text();
  }

  /// The object that a formula makes, sometimes or always.
  private static Optional<Expression.JsonObject> object(Expression expression) {
    return switch (expression) {
      case Expression.JsonObject object -> Optional.of(object);
      case Expression.Call call when call.function().equals("maybe") ->
          object(call.arguments().getLast().value());
      default -> Optional.empty();
    };
  }

  private void add(Expression.JsonObject object) {
    for (Expression.Field field : object.fields()) {
      if (field.value() instanceof Expression.JsonObject inner) {
        objects.computeIfAbsent(field.key(), _ -> new DocumentFormula()).add(inner);
      } else {
        plain.put(field.key(), ExpressionText.of(field.value()));
      }
    }
  }

  private void put(List<String> keys, String formula) {
    String key = keys.getFirst();
    if (keys.size() == 1) {
      objects.remove(key);
      plain.put(key, formula);
    } else {
      plain.remove(key);
      objects
          .computeIfAbsent(key, _ -> new DocumentFormula())
          .put(keys.subList(1, keys.size()), formula);
    }
  }

  private String text() {
    Map<String, String> fields = new LinkedHashMap<>(plain);
    objects.forEach((key, object) -> fields.put(key, object.text()));
    StringBuilder text = new StringBuilder("{");
    fields.forEach(
        (key, formula) ->
            text.append(text.length() > 1 ? ", " : "")
                .append('\'')
                .append(key.replace("'", "''"))
                .append("': ")
                .append(formula));
    return text.append('}').toString();
  }
}
