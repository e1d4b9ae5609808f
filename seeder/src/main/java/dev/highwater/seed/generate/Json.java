package dev.highwater.seed.generate;

import dev.highwater.dataset.expression.Expression;
import dev.highwater.dataset.value.Jsonb;
import dev.highwater.dataset.value.Utf8;
import java.util.ArrayList;
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
    List<Term.OfText> parts = new ArrayList<>();
    for (Entry entry : entries) {
      Utf8 head = new Utf8(32);
      head.append(parts.isEmpty() ? "{" : ", ").appendJsonString(entry.key()).append(": ");
      parts.add(Texts.literal(head));
      parts.add(entry.term());
    }
    parts.add(Texts.literal(entries.isEmpty() ? "{}" : "}"));
    return Value.of(Type.Plain.JSON, Sequence.of(parts));
  }

  static Value array(Expression.JsonArray array, ExpressionCompiler compiler) {
    List<Term.OfText> parts = new ArrayList<>();
    for (Expression element : array.elements()) {
      parts.add(Texts.literal(parts.isEmpty() ? "[" : ", "));
      parts.add(Texts.json(compiler.compile(element), compiler.scope()));
    }
    parts.add(Texts.literal(parts.isEmpty() ? "[]" : "]"));
    return Value.of(Type.Plain.JSON, Sequence.of(parts));
  }

  private record Entry(String key, Term.OfText term) {}
}
