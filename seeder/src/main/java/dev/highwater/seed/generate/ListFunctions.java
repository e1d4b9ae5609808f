package dev.highwater.seed.generate;

import dev.highwater.dataset.random.Cell;
import dev.highwater.dataset.value.Utf8;
import java.util.Map;

/// Lists and ranges.
final class ListFunctions {

  /// Every element is a formula of its own, so that a list is no way to write long ones.
  private static final int MOST_ELEMENTS = 64;

  private ListFunctions() {}

  static void register(Map<String, Function> functions) {
    functions.put("list", ListFunctions::list);
    functions.put("range", call -> range(call, call.value(0), call.value(1)));
    functions.put("span", ListFunctions::span);
  }

  /// From so many to so many values, each drawn on its own; nulls among them stay.
  private static Value list(CallSite call) {
    int least = (int) call.expect(3, 3).constant(0);
    int most = (int) call.constant(1);
    if (least < 0 || most < least || most > MOST_ELEMENTS) {
      throw new CompileFailure(
          "list(…) takes 0 to " + MOST_ELEMENTS + " elements, not " + least + " to " + most, "");
    }
    long key = call.drawKey();
    Term.OfText[] elements = new Term.OfText[most];
    for (int i = 0; i < most; i++) {
      elements[i] = Texts.json(call.value(2), call.scope());
    }
    return Value.of(
        Type.Plain.JSON,
        (Term.OfText)
            (row, out) -> {
              long count = least + Cell.below(Cell.draw(key, row, 0), most - least + 1L);
              out.append("[");
              for (int i = 0; i < count; i++) {
                out.append(i == 0 ? "" : ", ");
                elements[i].append(row, out);
              }
              out.append("]");
              return true;
            });
  }

  /// `[low,high)`, or with other bounds as third argument; a null is infinite. Where the bounds are
  /// equal and not both included the server has the empty range.
  private static Value range(CallSite call, Value lower, Value upper) {
    call.expect(2, 3);
    Term.OfText low = Texts.of(lower, call.scope());
    Term.OfText high = Texts.of(upper, call.scope());
    String bounds = call.size() == 3 ? Texts.constant(call.value(2)) : "[)";
    if (!bounds.matches("[\\[(][\\])]")) {
      throw new CompileFailure("'" + bounds + "' are no bounds", "write '[)', '[]', '(]' or '()'");
    }
    Utf8 scratch = ExpressionCompiler.scratch();
    return Value.of(
        Type.Plain.TEXT,
        (Term.OfText)
            (row, out) -> {
              out.append((byte) bounds.charAt(0));
              quoted(low, row, scratch, out);
              out.append((byte) ',');
              quoted(high, row, scratch, out);
              out.append((byte) bounds.charAt(1));
              return true;
            });
  }

  /// From a lower bound so far.
  private static Value span(CallSite call) {
    Value drawn = call.expect(2, 3).value(0);
    Value low = new Value(drawn.type(), Memo.of(drawn.term()), drawn.constant());
    return range(call, low, Dates.sum("+", low, call.value(1)));
  }

  private static void quoted(Term.OfText bound, long row, Utf8 scratch, Utf8 out) {
    int start = scratch.length();
    if (bound.append(row, scratch)) {
      out.append((byte) '"');
      for (int i = start; i < scratch.length(); i++) {
        byte c = scratch.bytes()[i];
        if (c == '"' || c == '\\') {
          out.append((byte) '\\');
        }
        out.append(c);
      }
      out.append((byte) '"');
    }
    scratch.truncate(start);
  }
}
