package dev.highwater.anonymize.check.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what has the form of a secret. A regular expression is tried only where its beginning
/// stands.
public final class SecretPatterns {

  private static final int LONGEST = 4_096;

  /// A form.
  ///
  /// @param sure whether nothing else looks like it
  public record Form(String name, boolean sure, String beginning, Pattern pattern) {}

  private final List<Form> forms;
  private final byte[][] beginnings;
  private final int[][] byFirst = new int[256][];

  private SecretPatterns(List<Form> forms) {
    this.forms = List.copyOf(forms);
    beginnings = new byte[forms.size()][];
    for (int i = 0; i < beginnings.length; i++) {
      beginnings[i] = forms.get(i).beginning().getBytes(StandardCharsets.US_ASCII);
      int first = beginnings[i][0];
      int[] others = byFirst[first] == null ? new int[0] : byFirst[first];
      byFirst[first] = Arrays.copyOf(others, others.length + 1);
      byFirst[first][others.length] = i;
    }
  }

  /// The forms that come along.
  public static SecretPatterns standard() {
    List<Form> forms = new ArrayList<>();
    try (InputStream resource = SecretPatterns.class.getResourceAsStream("secrets.txt")) {
      if (resource == null) {
        throw new IllegalStateException("There is no secrets.txt");
      }
      for (String line :
          new String(resource.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] parts = line.split(" \\| ", 4);
          forms.add(
              new Form(
                  parts[0].strip(),
                  parts[1].strip().equals("finding"),
                  parts[2].strip(),
                  Pattern.compile(parts[3].strip())));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new SecretPatterns(forms);
  }

  /// Shows the forms that a text has.
  public void find(byte[] raw, int offset, int length, Consumer<Form> found) {
    int end = offset + length;
    for (int i = offset; i < end; i++) {
      int[] candidates = byFirst[raw[i] & 0xff];
      if (candidates != null) {
        for (int form : candidates) {
          if (begins(raw, i, end, beginnings[form])) {
            Matcher matcher =
                forms
                    .get(form)
                    .pattern()
                    .matcher(
                        new String(
                            raw, i, Math.min(LONGEST, end - i), StandardCharsets.ISO_8859_1));
            if (matcher.lookingAt()) {
              found.accept(forms.get(form));
            }
          }
        }
      }
    }
  }

  private static boolean begins(byte[] raw, int at, int end, byte[] beginning) {
    if (end - at < beginning.length) {
      return false;
    }
    for (int i = 0; i < beginning.length; i++) {
      if (raw[at + i] != beginning[i]) {
        return false;
      }
    }
    return true;
  }
}
