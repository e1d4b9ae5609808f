package dev.highwater.dataset.field;

import java.util.ArrayList;
import java.util.List;

/// Reads the text of a [FieldForm].
final class FormParser {

  private final String text;
  private int at;

  FormParser(String text) {
    this.text = text;
  }

  FieldForm whole() {
    FieldForm form = form();
    if (at < text.length()) {
      throw broken();
    }
    return form;
  }

  private FieldForm form() {
    String word = word();
    FieldForm form;
    if (take("(")) {
      List<FieldForm> parts = new ArrayList<>();
      if (!take(")")) {
        do {
          parts.add(form());
        } while (take(","));
        if (!take(")")) {
          throw broken();
        }
      }
      form = compound(word, parts);
    } else if (word.isEmpty()) {
      throw broken();
    } else {
      form = new FieldForm.Plain(word);
    }
    while (take("[]")) {
      form = new FieldForm.Array(form);
    }
    return form;
  }

  private FieldForm compound(String word, List<FieldForm> parts) {
    if (word.equals("row")) {
      return new FieldForm.Composite(parts);
    }
    if (parts.size() != 1) {
      throw broken();
    }
    return switch (word) {
      case "range" -> new FieldForm.Range(parts.getFirst());
      case "multirange" -> new FieldForm.Multirange(parts.getFirst());
      default -> throw broken();
    };
  }

  private String word() {
    int start = at;
    while (at < text.length() && "(),[]".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private boolean take(String sign) {
    if (!text.startsWith(sign, at)) {
      return false;
    }
    at += sign.length();
    return true;
  }

  private IllegalArgumentException broken() {
    return new IllegalArgumentException("'" + text + "' is no form of a field");
  }
}
