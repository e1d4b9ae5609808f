package dev.highwater.seed.generate;

import static dev.highwater.seed.generate.Term.OfLong.NULL;

import dev.highwater.dataset.value.Utf8;
import java.util.Map;

/// Functions of texts. Letters are those of ASCII; others pass unchanged.
final class TextFunctions {

  private TextFunctions() {}

  static void register(Map<String, Function> functions) {
    functions.put("text", call -> text(Texts.of(call.expect(1, 1).value(0), call.scope())));
    functions.put("upper", call -> mapped(call, TextFunctions::upper));
    functions.put("lower", call -> mapped(call, TextFunctions::lower));
    functions.put("slug", TextFunctions::slug);
    functions.put("left", TextFunctions::left);
    functions.put("length", TextFunctions::length);
    functions.put("pad", TextFunctions::pad);
    functions.put("code", TextFunctions::code);
  }

  private static Value text(Term.OfText term) {
    return Value.of(Type.Plain.TEXT, term);
  }

  private static byte upper(byte c) {
    return c >= 'a' && c <= 'z' ? (byte) (c - 32) : c;
  }

  private static byte lower(byte c) {
    return c >= 'A' && c <= 'Z' ? (byte) (c + 32) : c;
  }

  private static Value mapped(CallSite call, ByteMap map) {
    Term.OfText inner = Texts.of(call.expect(1, 1).value(0), call.scope());
    return text(
        (row, out) -> {
          int start = out.length();
          boolean present = inner.append(row, out);
          byte[] bytes = out.bytes();
          for (int i = start; i < out.length(); i++) {
            bytes[i] = map.of(bytes[i]);
          }
          return present;
        });
  }

  /// Lower-case letters and digits with single hyphens between them.
  private static Value slug(CallSite call) {
    Term.OfText inner = Texts.of(call.expect(1, 1).value(0), call.scope());
    Utf8 scratch = ExpressionCompiler.scratch();
    return text(
        (row, out) -> {
          int from = scratch.length();
          boolean present = inner.append(row, scratch);
          boolean gap = false;
          int start = out.length();
          for (int i = from; i < scratch.length(); i++) {
            byte c = lower(scratch.bytes()[i]);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
              if (gap && out.length() > start) {
                out.append((byte) '-');
              }
              out.append(c);
              gap = false;
            } else {
              gap = true;
            }
          }
          scratch.truncate(from);
          return present;
        });
  }

  private static Value left(CallSite call) {
    Term.OfText inner = Texts.of(call.expect(2, 2).value(0), call.scope());
    return text(Texts.limited(inner, (int) call.constant(1)));
  }

  private static Value length(CallSite call) {
    Term.OfText inner = Texts.of(call.expect(1, 1).value(0), call.scope());
    Utf8 scratch = ExpressionCompiler.scratch();
    return Value.of(
        Type.Plain.WHOLE,
        (Term.OfLong)
            row -> {
              int from = scratch.length();
              boolean present = inner.append(row, scratch);
              int characters = 0;
              for (int i = from; i < scratch.length(); i++) {
                if ((scratch.bytes()[i] & 0xc0) != 0x80) {
                  characters++;
                }
              }
              scratch.truncate(from);
              return present ? characters : NULL;
            });
  }

  private static Value pad(CallSite call) {
    Term.OfLong number = call.expect(2, 2).whole(0);
    int width = (int) call.constant(1);
    return text(
        (row, out) -> {
          long value = number.at(row);
          if (value == NULL) {
            return false;
          }
          out.appendPadded(Math.max(0, value), width);
          return true;
        });
  }

  private static Value code(CallSite call) {
    Term.OfLong number = call.expect(2, 2).whole(0);
    int width = (int) call.constant(1);
    return text(
        (row, out) -> {
          long value = number.at(row);
          if (value == NULL) {
            return false;
          }
          int digits = width;
          for (long rest = value; digits < 13 && rest >= power36(digits); ) {
            digits++;
          }
          for (int i = digits - 1; i >= 0; i--) {
            int digit = (int) (value / power36(i) % 36);
            out.append((byte) (digit < 10 ? '0' + digit : 'A' + digit - 10));
          }
          return true;
        });
  }

  private static long power36(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 36;
    }
    return power;
  }

  @FunctionalInterface
  private interface ByteMap {
    byte of(byte c);
  }
}
