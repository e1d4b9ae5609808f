package dev.highwater.schema.section;

/// Text as SQL writes it, whatever `standard_conforming_strings` says.
final class Literal {

  private Literal() {}

  static String of(String text) {
    String quoted = "'" + text.replace("'", "''") + "'";
    return text.indexOf('\\') < 0 ? quoted : "E" + quoted.replace("\\", "\\\\");
  }
}
