package dev.highwater.schema.dump;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A dump in SQL, as psql reads it: statements, rows between them, and commands to psql itself.
final class PlainScript implements AutoCloseable {

  private final InputStream input;
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private final StringBuilder word = new StringBuilder();
  private long line = 1;
  private int parentheses;
  private int blocks;
  private String firstWords = "";
  private boolean blank;

  PlainScript(Path file) throws IOException {
    this.input = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
  }

  /// The line that it stands at, from 1; lines of rows are not counted.
  long line() {
    return line;
  }

  /// The next statement without its semicolon, or a command to psql with its backslash; null at the
  /// end.
  ///
  /// @throws IOException also where the script ends inside a statement
  @Nullable String next() throws IOException {
    text.reset();
    word.setLength(0);
    parentheses = 0;
    blocks = 0;
    firstWords = "";
    blank = true;
    for (int next = take(); next >= 0; next = take()) {
      if (blank && next == '\\') {
        return "\\" + restOfLine();
      }
      if (next == '-' && peek() == '-') {
        restOfLine();
        next = '\n';
      } else if (next == '/' && peek() == '*') {
        comment();
        next = ' ';
      }
      if (isWord(next)) {
        blank = false;
        word.append((char) next);
        text.write(next);
        continue;
      }
      if (next == '$' && word.isEmpty()) {
        blank = false;
        dollar();
        continue;
      }
      if (next == '$') {
        word.append('$');
        text.write(next);
        continue;
      }
      boolean escapes = word.toString().equalsIgnoreCase("e");
      endWord();
      if (next == ';' && parentheses <= 0 && blocks == 0) {
        if (blank) {
          continue;
        }
        return text.toString(StandardCharsets.UTF_8).strip();
      }
      text.write(next);
      blank &= Character.isWhitespace(next);
      switch (next) {
        case '\'' -> quoted('\'', escapes);
        case '"' -> quoted('"', false);
        case '(' -> parentheses++;
        case ')' -> parentheses--;
        default -> {
          // Stands for itself.
        }
      }
    }
    if (!blank) {
      throw new IOException("the script ends inside a statement, at line " + line);
    }
    return null;
  }

  /// The rows after a COPY, up to the line that ends them.
  InputStream rows() throws IOException {
    restOfLine();
    return new CopyRows(input, false);
  }

  private static boolean isWord(int letter) {
    return letter == '_' || letter >= 128 || Character.isLetterOrDigit(letter);
  }

  /// A routine's body may be statements between BEGIN and END.
  private void endWord() {
    if (word.isEmpty()) {
      return;
    }
    String upper = word.toString().toUpperCase(Locale.ROOT);
    word.setLength(0);
    if (firstWords.length() < 60) {
      firstWords += " " + upper;
    }
    boolean routine =
        firstWords.startsWith(" CREATE FUNCTION")
            || firstWords.startsWith(" CREATE PROCEDURE")
            || firstWords.startsWith(" CREATE OR REPLACE FUNCTION")
            || firstWords.startsWith(" CREATE OR REPLACE PROCEDURE");
    if (routine) {
      if (upper.equals("BEGIN") || (upper.equals("CASE") && blocks > 0)) {
        blocks++;
      } else if (upper.equals("END") && blocks > 0) {
        blocks--;
      }
    }
  }

  private void quoted(char mark, boolean escapes) throws IOException {
    for (int next = take(); next >= 0; next = take()) {
      text.write(next);
      if (next == '\\' && escapes) {
        text.write(take());
      } else if (next == mark) {
        return;
      }
    }
    throw new IOException("the script ends inside quotes, at line " + line);
  }

  private void dollar() throws IOException {
    ByteArrayOutputStream tag = new ByteArrayOutputStream();
    tag.write('$');
    while (isWord(peek())) {
      tag.write(take());
    }
    if (peek() != '$') {
      text.writeBytes(tag.toByteArray());
      return;
    }
    tag.write(take());
    byte[] mark = tag.toByteArray();
    text.writeBytes(mark);
    int matched = 0;
    while (matched < mark.length) {
      int next = take();
      if (next < 0) {
        throw new IOException("the script ends inside quotes, at line " + line);
      }
      text.write(next);
      if (next == mark[matched]) {
        matched++;
      } else {
        matched = next == '$' ? 1 : 0;
      }
    }
  }

  private void comment() throws IOException {
    take();
    int depth = 1;
    while (depth > 0) {
      int next = take();
      if (next < 0) {
        throw new IOException("the script ends inside a comment, at line " + line);
      }
      if (next == '*' && peek() == '/') {
        take();
        depth--;
      } else if (next == '/' && peek() == '*') {
        take();
        depth++;
      }
    }
  }

  private String restOfLine() throws IOException {
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    for (int next = take(); next >= 0 && next != '\n'; next = take()) {
      rest.write(next);
    }
    return rest.toString(StandardCharsets.UTF_8).strip();
  }

  private int take() throws IOException {
    int next = input.read();
    if (next == '\n') {
      line++;
    }
    return next;
  }

  private int peek() throws IOException {
    input.mark(1);
    int next = input.read();
    input.reset();
    return next;
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
