package dev.highwater.anonymize.pack;

import dev.highwater.dataset.spec.SpecFile;
import dev.highwater.dataset.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads one of the `shapes` of a pack.
final class ShapeReader {

  /// Fewer digits and letters than that are in any text.
  private static final int FEWEST_IN_TEXT = 6;

  private static final Pattern FORM = Pattern.compile("[0-9A-Z(+][0-9A-Z .,/()+-]*");
  private static final Pattern UNOWNED = Pattern.compile("\\d{1,9}");
  private static final Pattern COUNT = Pattern.compile("\\d{1,2}");

  private final SpecFile file;

  ShapeReader(SpecFile file) {
    this.file = file;
  }

  NumberShape read(String name, YamlNode node) {
    file.only(node, Set.of("forms", "in_text", "kind", "digits", "unowned"), "shape " + name);
    if (Pack.OWN_SHAPES.contains(name)) {
      file.problem(
          node.line(), "shape " + name + " is there in every pack", "take another name for it");
    }
    List<String> forms = file.names(node, "forms").stream().map(YamlNode.Scalar::text).toList();
    boolean inText = file.isOn(node, "in_text", true);
    for (String form : forms) {
      long telling = form.chars().filter(Character::isLetterOrDigit).count();
      if (!FORM.matcher(form).matches()) {
        file.problem(
            file.line(node, "forms"),
            "'%s' of shape %s is no form".formatted(form, name),
            "9 is any digit, A any letter; other digits, capitals, blanks and . , / ( ) + - are"
                + " themselves");
      } else if (inText && telling < FEWEST_IN_TEXT) {
        file.problem(
            file.line(node, "forms"),
            "'%s' of shape %s would be found in any text".formatted(form, name),
            "in_text: off");
      }
    }
    return new NumberShape(forms, inText, telephone(name, node));
  }

  private Optional<NumberShape.Telephone> telephone(String name, YamlNode node) {
    switch (file.text(node, "kind", "digits")) {
      case "digits" -> {
        return Optional.empty();
      }
      case "telephone" -> {
        String digits = file.required(node, "digits", "shape " + name);
        String unowned = file.required(node, "unowned", "shape " + name);
        if (COUNT.matcher(digits).matches()
            && UNOWNED.matcher(unowned).matches()
            && unowned.length() < Integer.parseInt(digits)) {
          return Optional.of(new NumberShape.Telephone(Integer.parseInt(digits), unowned));
        }
        file.problem(
            file.line(node, "unowned"),
            "shape " + name + " has no beginning of digits that leaves some over",
            "such as digits: 10, unowned: \"900\"");
      }
      default ->
          file.problem(
              file.line(node, "kind"),
              "shape " + name + " has no kind that there is",
              "digits or telephone");
    }
    return Optional.empty();
  }
}
