package dev.highwater.anonymize.check.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/// Tells which path of a JSON text a place is at. Asked only where something was found.
public final class JsonPlace {

  private JsonPlace() {}

  /// The path, such as `$.contacts[*].name`; a key counts as part of the object it is in, with
  /// `(key)` behind the path.
  public static String of(byte[] raw, int offset, int length, int place) {
    Deque<String> names = new ArrayDeque<>();
    int at = offset;
    int stop = Math.min(offset + length, offset + place);
    boolean key = false;
    String pending = "";
    while (at < offset + length) {
      byte b = raw[at];
      if (b == '"') {
        int end = at + 1;
        while (end < offset + length && raw[end] != '"') {
          end += raw[end] == '\\' ? 2 : 1;
        }
        end = Math.min(end, offset + length);
        int after = end + 1;
        while (after < offset + length && raw[after] <= ' ' && raw[after] >= 0) {
          after++;
        }
        boolean isKey = after < offset + length && raw[after] == ':' && !inArray(names);
        if (end >= stop) {
          key = isKey;
          break;
        }
        if (isKey) {
          pending = new String(raw, at + 1, end - at - 1, StandardCharsets.UTF_8);
          if (!names.isEmpty()) {
            names.pop();
          }
          names.push(pending);
        }
        at = end + 1;
        continue;
      }
      if (at >= stop) {
        break;
      }
      if (b == '{') {
        names.push("");
      } else if (b == '[') {
        names.push("[*]");
      } else if ((b == '}' || b == ']') && !names.isEmpty()) {
        names.pop();
      }
      at++;
    }
    return written(names, key);
  }

  private static boolean inArray(Deque<String> names) {
    return !names.isEmpty() && names.peek().equals("[*]");
  }

  private static String written(Deque<String> names, boolean key) {
    List<String> parts = new ArrayList<>(names);
    Collections.reverse(parts);
    if (key && !parts.isEmpty()) {
      parts.removeLast();
    }
    StringBuilder path = new StringBuilder("$");
    for (String part : parts) {
      if (part.equals("[*]")) {
        path.append(part);
      } else if (!part.isEmpty()) {
        path.append('.').append(part);
      }
    }
    return path + (key ? ".(key)" : "");
  }
}
