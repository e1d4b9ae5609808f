package dev.highwater.anonymize.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which paths of JSON a policy's paths speak of: itself, or what is above it.
final class JsonCover {

  private static final Pattern STEP = Pattern.compile("\\[\\*]|\\[\"([^\"]*)\"]|\\.([^.\\[]+)");

  private final List<List<String>> listed;

  JsonCover(Set<String> paths) {
    this.listed = paths.stream().sorted().map(JsonCover::steps).toList();
  }

  boolean covers(String path) {
    List<String> steps = steps(path);
    return listed.stream().anyMatch(one -> isAtOrAbove(one, steps));
  }

  private static boolean isAtOrAbove(List<String> listed, List<String> steps) {
    if (listed.size() > steps.size()) {
      return false;
    }
    for (int i = 0; i < listed.size(); i++) {
      String one = listed.get(i);
      String step = steps.get(i);
      if (!one.equals(step) && !(one.equals(".*") && step.startsWith("."))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> steps(String path) {
    List<String> steps = new ArrayList<>();
    Matcher matcher = STEP.matcher(path);
    while (matcher.find()) {
      String quoted = matcher.group(1);
      String plain = matcher.group(2);
      steps.add(quoted != null ? "." + quoted : plain != null ? "." + plain : "[*]");
    }
    return steps;
  }
}
