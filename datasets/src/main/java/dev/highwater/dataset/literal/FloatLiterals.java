package dev.highwater.dataset.literal;

/// Floating-point numbers.
final class FloatLiterals {

  private FloatLiterals() {}

  static FieldEncoder float8(String type) {
    LiteralScanner scan = new LiteralScanner(type);
    return (text, from, to, out) -> {
      double value = scan.over(text, from, to).number();
      scan.finish();
      out.writeFloat8(value);
    };
  }

  /// Rounded once, from the text: a double in between would be rounded twice.
  static FieldEncoder float4(String type) {
    LiteralScanner scan = new LiteralScanner(type);
    return (text, from, to, out) -> {
      double value = scan.over(text, from, to).number();
      scan.finish();
      float rounded = (float) value;
      boolean exact = rounded == value || Double.isNaN(value) || Double.isInfinite(value);
      out.writeFloat4(exact ? rounded : Float.parseFloat(scan.matched()));
    };
  }
}
