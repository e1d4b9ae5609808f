package dev.highwater.seed.generate;

import dev.highwater.dataset.expression.Expression;
import dev.highwater.dataset.value.Jsonb;
import dev.highwater.dataset.value.Utf8;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// JSON in the very bytes in which PostgreSQL keeps `jsonb`: keys by length, then by bytes; a blank
/// after colons and commas (`jsonb_util.c`, lengthCompareJsonbStringValue).
final class Json {

  private Json() {}

  static Value object(Expression.JsonObject object, ExpressionCompiler compiler) {
    List<Expression.Field> fields = new ArrayList<>(object.fields());
    Set<String> keys = new HashSet<>();
    for (Expression.Field field : fields) {
      if (!keys.add(field.key())) {
        throw new CompileFailure("the JSON has the key '" + field.key() + "' twice", "");
      }
    }
    // Terms draw in the order they were written, so that sorting does not change them.
    List<Entry> entries = new ArrayList<>();
    for (Expression.Field field : fields) {
      entries.add(
          new Entry(field.key(), Texts.json(compiler.compile(field.value()), compiler.scope())));
    }
    entries.sort(Comparator.comparing(Entry::key, Jsonb.KEY_ORDER));
    byte[][] heads = new byte[entries.size()][];
    Term.OfText[] terms = new Term.OfText[entries.size()];
    for (int i = 0; i < heads.length; i++) {
      Utf8 head = new Utf8(32);
      head.append(i == 0 ? "{" : ", ").appendJsonString(entries.get(i).key()).append(": ");
      heads[i] = Arrays.copyOf(head.bytes(), head.length());
      terms[i] = entries.get(i).term();
    }
    return Value.of(
        Type.Plain.JSON,
        (Term.OfText)
            (row, out) -> {
              for (int i = 0; i < heads.length; i++) {
                out.append(heads[i], 0, heads[i].length);
                terms[i].append(row, out);
              }
              out.append(heads.length == 0 ? "{}" : "}");
              return true;
            });
  }

  static Value array(Expression.JsonArray array, ExpressionCompiler compiler) {
    List<Term.OfText> elements = new ArrayList<>();
    for (Expression element : array.elements()) {
      elements.add(Texts.json(compiler.compile(element), compiler.scope()));
    }
    Term.OfText[] terms = elements.toArray(Term.OfText[]::new);
    return Value.of(
        Type.Plain.JSON,
        (Term.OfText)
            (row, out) -> {
              out.append("[");
              for (int i = 0; i < terms.length; i++) {
                if (i > 0) {
                  out.append(", ");
                }
                terms[i].append(row, out);
              }
              out.append("]");
              return true;
            });
  }

  private record Entry(String key, Term.OfText term) {}
}
